/** True for a text without a single letter or digit: spaces, dashes and invisible characters say nothing. */
export const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
