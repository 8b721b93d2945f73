import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { Anchoring } from "./anchoring.entity.ts";
import {
  AnchoringsArgs,
  ConfirmAnchoredInput,
  ConveyAnchoringInput,
  ObjectToAnchoringInput,
  RemindAnchoringInput,
} from "./anchoring.inputs.ts";
import * as reads from "./anchoring.query.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import * as receipts from "./receipt.service.ts";

const AnchoringConnection = connectionType(Anchoring, "Anchoring");

@Resolver()
export class AnchoringResolver {
  @Authorized<Permission>("anchoring.read")
  @Query(() => AnchoringConnection, { description: "The anchorings that the viewer may see, newest first." })
  anchorings(
    @Ctx() op: Operation,
    @Args(() => AnchoringsArgs) args: AnchoringsArgs,
  ): Promise<Connection<Anchoring>> {
    return reads.anchorings(op, args);
  }

  @Authorized<Permission>("anchoring.read")
  @Query(() => Anchoring, { description: "One anchoring; NOT_FOUND for one that the viewer may not see." })
  anchoring(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Anchoring> {
    return reads.anchoring(op, id);
  }

  @Authorized<Permission>("anchoring.read")
  @Query(() => AnchoringReceipt, {
    description:
      "One party's receipt, for the page that a mail links to; NOT_FOUND where it may not be seen.",
  })
  anchoringReceipt(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AnchoringReceipt> {
    return reads.receipt(op, id);
  }

  @Authorized<Permission>("anchoring.convey")
  @Mutation(() => AnchoringReceipt, { description: "The party has told its own people (R23)." })
  conveyAnchoring(
    @Ctx() op: Operation,
    @Arg("input", () => ConveyAnchoringInput) input: ConveyAnchoringInput,
  ) {
    return receipts.convey(op, input);
  }

  @Authorized<Permission>("anchoring.anchor")
  @Mutation(() => AnchoringReceipt, { description: "The party's own line has accepted it (R23)." })
  confirmAnchored(
    @Ctx() op: Operation,
    @Arg("input", () => ConfirmAnchoredInput) input: ConfirmAnchoredInput,
  ) {
    return receipts.confirmAnchored(op, input);
  }

  @Authorized<Permission>("anchoring.object")
  @Mutation(() => AnchoringReceipt, {
    description: "The party objects, with its reason; also after it had anchored it (R24).",
  })
  objectToAnchoring(
    @Ctx() op: Operation,
    @Arg("input", () => ObjectToAnchoringInput) input: ObjectToAnchoringInput,
  ) {
    return receipts.objectTo(op, input);
  }

  @Authorized<Permission>("anchoring.remind")
  @Mutation(() => AnchoringReceipt, { description: "Reminds a party; once a day." })
  remindAnchoring(
    @Ctx() op: Operation,
    @Arg("input", () => RemindAnchoringInput) input: RemindAnchoringInput,
  ) {
    return receipts.remind(op, input);
  }
}
