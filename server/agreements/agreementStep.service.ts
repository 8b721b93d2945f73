import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { Agreement } from "./agreement.entity.ts";
import { rolesInForum } from "./agreement.policy.ts";
import {
  type AgreementAction,
  type AgreementStage,
  agreementTransitions,
  isSettled,
  stageOf,
} from "./agreement.rules.ts";
import { AgreementApproval } from "./agreementApproval.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import {
  hasStood,
  type VersionState,
  type VersionStep,
  versionTransitions,
} from "./agreementVersion.rules.ts";

/** What a use case of an agreement begins with. */
export interface BegunAgreement {
  readonly agreement: Agreement;
  readonly forum: Forum;
  readonly role: Role;
  readonly versions: readonly AgreementVersion[];
}

/** What a use case of a version begins with. */
export interface BegunVersion {
  readonly version: AgreementVersion;
  readonly agreement: Agreement;
  readonly forum: Forum;
  readonly role: Role | null;
}

/** A version as it is held: without a forum where a register alone tells of it. */
export interface HeldVersion {
  readonly version: AgreementVersion;
  readonly agreement: Agreement;
  readonly forum: Forum | null;
}

interface Which {
  readonly id: string;
  readonly version?: number;
}

/** Load, authorize, move: NOT_FOUND, FORBIDDEN, CONFLICT or ILLEGAL_TRANSITION. The agreement is held. */
export async function beginAgreement(
  op: Operation,
  input: Which,
  action: AgreementAction,
): Promise<BegunAgreement & { readonly next: AgreementStage }> {
  const agreement = await op.load.held(Agreement, input.id);
  const role = authorize(rolesInForum(op.viewer, agreement.forum?.id ?? null), `agreement.${action}`);
  if (input.version !== undefined) expectVersion(agreement, input.version);
  const versions = await op.load.many(AgreementVersion, "agreement", agreement.id, "number");
  const next = move(agreementTransitions, action, stageOf(versions.map(({ status }) => status)));
  const forum = must(await forumOf(op, agreement), "the agreement's forum");
  return { agreement, forum, role, versions, next };
}

/**
 * As `beginAgreement`, for a version, whose state after the step `next` gives. The agreement is held first, so that of
 * two steps with its versions at once one sees the other. What is worked on here is the register's no more.
 */
export async function beginVersion(
  op: Operation,
  input: Which,
  action: Exclude<VersionStep, "approve" | "terminate">,
): Promise<BegunVersion & { readonly role: Role; readonly next: VersionState }> {
  const held = await holdVersion(op, input.id);
  const role = authorize(rolesInForum(op.viewer, held.forum?.id ?? null), `agreementVersion.${action}`);
  if (input.version !== undefined) expectVersion(held.version, input.version);
  const forum = must(held.forum, "the version's forum");
  held.version.imported = false;
  return { ...held, forum, role, next: move(versionTransitions, action, held.version.status) };
}

export async function holdVersion(op: Operation, id: string): Promise<HeldVersion> {
  const { agreement: of } = await op.load.visible(AgreementVersion, id);
  const agreement = await op.load.held(Agreement, of.id);
  const version = await op.load.held(AgreementVersion, id);
  return { version, agreement, forum: await forumOf(op, version) };
}

const forumOf = async (op: Operation, { forum }: Agreement | AgreementVersion): Promise<Forum | null> =>
  forum && must(await op.load.one(Forum, forum.id), "the forum of what is held");

/** Names what was done and tells the forum's room, and all who see the forum once a version has been in force. */
export function tellAgreement(
  op: Operation,
  action: string,
  { agreement, forum, role, versions }: BegunAgreement,
): Agreement {
  const settled = isSettled(versions.map(({ status }) => status));
  op.act(action, agreement, [forum.roomScopeId, ...(settled ? [forum.openScopeId] : [])], role);
  return agreement;
}

/**
 * Names what was done to a version and tells the forum's room, those who sit for a party once it was sent, and all who
 * see the forum once it has been in force. `sentTo` where the approvals are not written yet: the parties' ids.
 */
export async function tellVersion(
  op: Operation,
  action: string,
  { version, forum, role }: Omit<HeldVersion, "agreement"> & { readonly role: Role | null },
  sentTo?: readonly string[],
): Promise<AgreementVersion> {
  const parties = sentTo ?? (await askedIds(op, version.id));
  const streams = await partyStreams(op, parties);
  if (forum) streams.push(forum.roomScopeId);
  if (forum && hasStood(version.status)) streams.push(forum.openScopeId);
  op.act(action, version, streams, role);
  return version;
}

/** Tells the forum's room of a version that goes back; the parties, who see it no more, are told of the agreement. */
export async function tellReturn(
  op: Operation,
  { version, agreement, forum, role }: BegunVersion,
): Promise<void> {
  const parties = await partyStreams(op, await askedIds(op, version.id));
  op.act("agreementVersion.return", version, [forum.roomScopeId], role);
  op.act("agreement.takeBack", agreement, parties, role);
}

/** Ids of the parties that the version was sent to; none of a draft. */
async function askedIds(op: Operation, versionId: string): Promise<string[]> {
  const approvals = await op.load.many(AgreementApproval, "agreementVersion", versionId);
  return approvals.map(({ organization }) => organization.id);
}

/** The streams of those who sit for one of the parties. */
async function partyStreams(op: Operation, partyIds: readonly string[]): Promise<string[]> {
  const parties = await Promise.all(partyIds.map((id) => op.load.one(Organization, id)));
  return parties.flatMap((party) => (party ? [party.representativesScopeId] : []));
}
