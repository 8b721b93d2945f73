/** The shape of a catalogue in another language: every key of the Swedish one, none else. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
