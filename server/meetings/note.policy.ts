import { type Role, roleThatMay } from "../access/permissions.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type NoteAction, type NoteState, noteTransitions } from "./note.rules.ts";

/** What one with those roles in the forum may do with a meeting's notes: every seat writes, the chair opens (R27). */
export const allowedOnNotes = (roles: readonly Role[], state: NoteState): NoteAction[] =>
  actionsFrom(noteTransitions, state).filter((action) => roleThatMay(roles, `note.${action}`) !== null);
