import { useTranslation } from "react-i18next";
import { Form } from "../ui/Form.tsx";
import { EndingPage } from "./EndingPage.tsx";
import type { Ending } from "./ending.ts";
import { Obstacles } from "./Obstacles.tsx";
import { SplitEnd } from "./SplitEnd.tsx";
import { SplitMatters } from "./SplitMatters.tsx";
import { SplitMembers } from "./SplitMembers.tsx";
import { SplitSuccessors } from "./SplitSuccessors.tsx";
import { useSplit } from "./useSplit.ts";

/** A forum is split in new ones (R30): each member, open matter and forum below is given somewhere to go. */
export function SplitPage() {
  return (
    <EndingPage step="split">
      {(forum, proposal) => <Split key={forum.id} forum={forum} proposalId={proposal?.id} />}
    </EndingPage>
  );
}

function Split({ forum, proposalId }: { forum: Ending; proposalId: string | undefined }) {
  const { t } = useTranslation();
  const split = useSplit(forum, proposalId);
  return (
    <Form label={t("reorganization.split.verb")} onSubmit={(event) => void split.submit(event)}>
      <div className="reorganization">
        <Obstacles forums={[forum]} />
        <SplitSuccessors form={split.form} forum={forum} />
        <SplitMembers form={split.form} parts={split.parts} />
        <SplitMatters form={split.form} parts={split.parts} />
        <SplitEnd split={split} />
      </div>
    </Form>
  );
}
