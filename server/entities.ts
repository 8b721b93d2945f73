import { Scope, ScopeGrant, ScopeOffer } from "./access/scope.entity.ts";
import { Change } from "./changes/change.entity.ts";
import { ChangePerson } from "./changes/changePerson.entity.ts";
import { MutationReceipt } from "./changes/receipt.entity.ts";
import { StreamHead } from "./changes/streamHead.entity.ts";
import { ConcernedOrganization } from "./deficiencies/concerned.entity.ts";
import { Deficiency } from "./deficiencies/deficiency.entity.ts";
import { Escalation } from "./deficiencies/escalation.entity.ts";
import { Feedback } from "./deficiencies/feedback.entity.ts";
import { DeadlineNotice } from "./deficiencies/notice.entity.ts";
import { NumberSeries } from "./deficiencies/numberSeries.entity.ts";
import { Projection } from "./deficiencies/projection.ts";
import { Reply } from "./deficiencies/reply.entity.ts";
import { DeficiencyReporter } from "./deficiencies/reporter.entity.ts";
import { DeficiencySignal } from "./deficiencies/signal.entity.ts";
import { ForumTally } from "./deficiencies/tally.entity.ts";
import { Transfer } from "./deficiencies/transfer.entity.ts";
import { CadenceRule } from "./forums/cadence.entity.ts";
import { Forum } from "./forums/forum.entity.ts";
import { ForumLineage } from "./forums/lineage.entity.ts";
import { Membership } from "./forums/membership.entity.ts";
import { Seat } from "./forums/seat.entity.ts";
import { Area } from "./organizations/area.entity.ts";
import { Assignment } from "./organizations/assignment.entity.ts";
import { Organization } from "./organizations/organization.entity.ts";
import { Session } from "./people/session.entity.ts";
import { User } from "./people/user.entity.ts";
import { Activity } from "./plans/activity.entity.ts";
import { HubClock } from "./platform/clock.entity.ts";

/** Every table of the hub, left to right. */
export const entities = [
  Scope,
  ScopeGrant,
  ScopeOffer,
  Change,
  ChangePerson,
  StreamHead,
  MutationReceipt,
  User,
  Session,
  Area,
  Organization,
  Assignment,
  Forum,
  ForumLineage,
  Membership,
  Seat,
  CadenceRule,
  Activity,
  Deficiency,
  DeficiencyReporter,
  ConcernedOrganization,
  Reply,
  Projection,
  Escalation,
  Transfer,
  Feedback,
  DeficiencySignal,
  ForumTally,
  DeadlineNotice,
  NumberSeries,
  HubClock,
];
