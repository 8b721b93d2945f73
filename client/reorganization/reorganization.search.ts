import { id } from "../ui/search.params.ts";

/** The address of a step that carries out a proposal: which. */
export const proposalSearch = ({ forslag }: Record<string, unknown>): { forslag?: string | undefined } => ({
  forslag: id(forslag),
});
