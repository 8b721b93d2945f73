import { type Request, type RequestHandler, Router } from "express";
import { type DocumentFormat, documentFormats, mediaTypes } from "./document.ts";
import type { Edge, RequestContext } from "./executor.ts";
import { identifyRequest, readCredentials } from "./http.identity.ts";
import { currentTraceId } from "./http.trace.ts";

export interface DocumentRequest {
  /** Null when nobody is signed in. */
  readonly identity: RequestContext["identity"];
  readonly id: string;
  readonly format: DocumentFormat;
  readonly language: "sv" | "en";
}

export interface DocumentFile {
  /** Without the format's ending. */
  readonly name: string;
  readonly body: Buffer;
}

/** Makes the document of a noun for the one who asks; throws a Problem, NOT_FOUND for what may not be seen. */
export type DocumentSource = (request: DocumentRequest) => Promise<DocumentFile>;

const path = new RegExp(`^/([^/]+)\\.(${documentFormats.join("|")})$`);

/** `GET /<id>.pdf` and `/<id>.docx`, in Swedish, with `?lang=en` in English: for the viewer alone, never stored on the way. */
export function documentRoutes(edge: Pick<Edge, "sessions" | "config">, source: DocumentSource): Router {
  const routes = Router();
  const answer: RequestHandler = async (request, response) => {
    const [, id = "", ending] = path.exec(request.path) ?? [];
    const format = ending as DocumentFormat;
    response.setHeader("cache-control", "private, no-store");
    const { identity } = await identifyRequest(edge, credentials(edge, request), currentTraceId());
    const language = request.query.lang === "en" ? "en" : "sv";
    const { name, body } = await source({ identity, id, format, language });
    response
      .type(mediaTypes[format])
      .setHeader("content-disposition", disposition(`${name}.${format}`))
      .send(body);
  };
  routes.get(path, answer);
  return routes;
}

const credentials = ({ config }: Pick<Edge, "config">, request: Request) =>
  readCredentials(request.headers, config.publicUrl);

/** RFC 6266: the name as it is, and one of plain letters for those who cannot read it. */
function disposition(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
