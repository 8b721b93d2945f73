import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { handleProtocols, makeServer } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Edge } from "./executor.ts";
import { originAllowed } from "./http.origin.ts";
import { type Connection, type ConnectionParams, operations } from "./websocket.operations.ts";

/** Bytes, milliseconds and numbers per socket. */
export interface SocketLimits {
  readonly maxPayload: number;
  /** What may wait to be sent before a consumer counts as too slow. */
  readonly maxBuffered: number;
  /** Operations under way at once. */
  readonly maxOperations: number;
  readonly keepAlive: number;
  readonly initTimeout: number;
}

export const defaultSocketLimits: SocketLimits = {
  maxPayload: 256 * 1024,
  maxBuffered: 4 * 1024 * 1024,
  maxOperations: 20,
  keepAlive: 12_000,
  initTimeout: 5_000,
};

const closeTimeout = 3_000;

type Protocol = ReturnType<typeof makeServer<ConnectionParams, Connection>>;

/**
 * Serves graphql-transport-ws at `/graphql` of an HTTP server. A consumer that does not read is closed with 1013, one
 * that does not answer a ping is dropped. `close` ends every socket with 1001, on which clients come back.
 */
export function attachWebSocket(
  server: Server,
  edge: Edge,
  limits: SocketLimits = defaultSocketLimits,
): { close(): Promise<void> } {
  const { maxPayload, initTimeout } = limits;
  // Named first, since the typings do not know closeTimeout.
  const options = { noServer: true, maxPayload, perMessageDeflate: false, closeTimeout, handleProtocols };
  const sockets = new WebSocketServer(options);
  const protocol: Protocol = makeServer({
    ...operations(edge, limits.maxOperations),
    connectionInitWaitTimeout: initTimeout,
  });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    if (request.url?.split("?")[0] !== "/graphql") {
      refuse(socket, "404 Not Found");
    } else if (!originAllowed(request.headers, edge.config.publicUrl)) {
      refuse(socket, "403 Forbidden");
    } else {
      sockets.handleUpgrade(request, socket, head, (opened) =>
        serve(opened, request, protocol, edge, limits),
      );
    }
  };
  server.on("upgrade", upgrade);
  const pulse = setInterval(() => dropSilent(sockets.clients), limits.keepAlive);

  return {
    async close() {
      clearInterval(pulse);
      server.off("upgrade", upgrade);
      server.on("upgrade", (_request, socket: Duplex) => refuse(socket, "503 Service Unavailable"));
      const closed = [...sockets.clients].map((socket) => {
        const gone = new Promise<void>((resolve) => socket.once("close", () => resolve()));
        socket.close(1001, "Going away");
        return gone;
      });
      await Promise.all(closed);
      sockets.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function serve(
  socket: WebSocket,
  request: IncomingMessage,
  protocol: Protocol,
  { log }: Edge,
  { maxBuffered }: SocketLimits,
): void {
  answering.add(socket);
  socket.on("pong", () => answering.add(socket));
  // A frame that is too large or malformed; ws closes the socket with the code that says so.
  socket.on("error", (error) => log.debug({ error: error.name }, "socket error"));
  const gone = new Promise<void>((resolve) => socket.once("close", () => resolve()));

  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // The next value of a subscription is not asked for until this one is on its way, or the socket is gone.
      send(data) {
        if (socket.readyState === socket.OPEN && socket.bufferedAmount > maxBuffered) {
          socket.close(1013, "Too slow");
        }
        return new Promise((resolve) => socket.send(data, (error) => resolve(error ? gone : undefined)));
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on("message", (data) => {
          handle(String(data)).catch((error: unknown) => {
            log.error({ name: error instanceof Error ? error.name : typeof error }, "socket message failed");
            socket.close(1011, "INTERNAL");
          });
        }),
    },
    { socket, request },
  );
  socket.once("close", (code, reason) => {
    closed(code, String(reason)).catch((error: unknown) => log.error(error, "socket clean-up failed"));
  });
}

/** Sockets that have answered since the last ping. */
const answering = new WeakSet<WebSocket>();

function dropSilent(clients: ReadonlySet<WebSocket>): void {
  for (const socket of clients) {
    if (!answering.delete(socket)) socket.terminate();
    else socket.ping();
  }
}
