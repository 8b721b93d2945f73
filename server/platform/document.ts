/** A document to read on paper: what it says, nothing of how it looks. The renderers make the files. */
export interface PrintedDocument {
  readonly title: string;
  /** Of all its texts: read aloud so, hyphenated so. */
  readonly language: "sv" | "en";
  /** Whose document it is. */
  readonly author: string;
  /** Told before all else and on every page, such as that it is a draft; null for none. */
  readonly mark: string | null;
  readonly blocks: readonly Block[];
}

/** Texts are plain: nothing in them is markup, line breaks are kept. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "labelled"; readonly label: string; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export const documentFormats = ["pdf", "docx"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
