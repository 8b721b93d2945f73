import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import {
  AssignSeatDocument,
  type MembershipAction,
  MoveMembershipDocument,
} from "../../schema/generated/graphql.ts";
import { problemOf } from "../live/problem.ts";
import { useMutationId } from "../live/useMutationId.ts";
import { problemText } from "../text/problem.text.ts";
import { notify } from "../ui/Toast.tsx";

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The steps of memberships and seats. Each says how it went and answers whether it was done. */
export function useForumStep() {
  const { t } = useTranslation();
  const attempt = useMutationId();
  const [assign, { loading: isAssigning }] = useMutation(AssignSeatDocument);
  const [move, { loading: isMoving }] = useMutation(MoveMembershipDocument);

  const carryOut = async (send: (clientMutationId: string) => Promise<unknown>, done: string) => {
    try {
      await send(attempt.current());
      attempt.renew();
      notify(done);
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
    isPending: isAssigning || isMoving,
    /** Seats a person; null makes the seat vacant. */
    assignSeat: ({ id, version }: Versioned, userId: string | null, done: string) =>
      carryOut(
        (clientMutationId) => assign({ variables: { input: { clientMutationId, id, version, userId } } }),
        done,
      ),
    moveMembership: ({ id, version }: Versioned, action: MembershipAction, done: string) =>
      carryOut(
        (clientMutationId) => move({ variables: { input: { clientMutationId, id, version, action } } }),
        done,
      ),
  };
}
