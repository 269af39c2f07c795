import type { Ctx } from "#app/platform/context.server.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";

/** The 256 bits in a mailed link, made from the proof's id and the server's secret: whoever reads the database alone cannot make them. */
export const ownershipLinkSecret = (ctx: Ctx, proofId: string) => hmacSha256(ctx.env.APP_SECRET, `ownership proof ${proofId}`);
