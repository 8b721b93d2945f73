const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is shaped like an id. What is not, is not found. */
export const isUuid = (text: string): boolean => uuid.test(text);
