import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import {
  AssignSeatDocument,
  type ForumStep,
  type MembershipStep,
  MoveForumDocument,
  MoveMembershipDocument,
} from "../../schema/generated/graphql.ts";
import { problemOf } from "../live/problem.ts";
import { useMutationId } from "../live/useMutationId.ts";
import { problemText } from "../text/problem.text.ts";
import { notify } from "../ui/Toast.tsx";
import { useForumDone } from "./useForumDone.ts";

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The steps of forums, memberships and seats. Each says how it went and answers whether it was done. */
export function useForumStep() {
  const { t } = useTranslation();
  const attempt = useMutationId();
  const showDone = useForumDone();
  const [assign, { loading: isAssigning }] = useMutation(AssignSeatDocument);
  const [move, { loading: isMoving }] = useMutation(MoveMembershipDocument);

  const [moveOne, { loading: isMovingForum }] = useMutation(MoveForumDocument);

  const carryOut = async (send: (clientMutationId: string) => Promise<unknown>, done: string) => {
    try {
      await send(attempt.current());
      attempt.renew();
      showDone(done);
      return true;
    } catch (error) {
      const { code } = problemOf(error);
      // An answer ends the attempt; without one the same id is sent again, so that nothing is done twice.
      if (code !== "NETWORK") attempt.renew();
      notify(problemText(code, t), { tone: "danger" });
      return false;
    }
  };

  return {
    isPending: isAssigning || isMoving || isMovingForum,
    /** Seats a person; null makes the seat vacant. */
    assignSeat: ({ id, version }: Versioned, userId: string | null, done: string) =>
      carryOut(
        (clientMutationId) => assign({ variables: { input: { clientMutationId, id, version, userId } } }),
        done,
      ),
    moveForum: ({ id, version }: Versioned, action: ForumStep, done: string) =>
      carryOut(
        (clientMutationId) => moveOne({ variables: { input: { clientMutationId, id, version, action } } }),
        done,
      ),
    moveMembership: ({ id, version }: Versioned, action: MembershipStep, done: string) =>
      carryOut(
        (clientMutationId) => move({ variables: { input: { clientMutationId, id, version, action } } }),
        done,
      ),
  };
}
