import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeText, escapeXml } from "#app/clinics/badge.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { CARD_SIZE } from "#app/directory/share-card.ts";
import { jsonAnswer, problemAnswer } from "#app/web/api-answer.server.ts";
import { problemOf } from "#app/web/problem.ts";

/** Seconds for which a site may keep the answer. */
const CACHE_AGE = 3_600;

/**
 * `/oembed?url=…`: how another site shows a clinic's page, as a link and a picture without any script. The picture is the one for sharing and not the badge: whoever
 * writes about a clinic is not the clinic, and a badge elsewhere says that it was not issued there.
 */
export async function loader({ request, context: { ctx, requestId } }: LoaderFunctionArgs) {
  const origin = ctx.env.APP_ORIGIN;
  const asked = new URL(request.url).searchParams;
  if ((asked.get("format") ?? "json") !== "json")
    return problemAnswer({ ...problemOf(501, "Only JSON is given.", requestId), title: "Not Implemented" });
  const url = asked.get("url") ?? "";
  const slug = URL.canParse(url) && new URL(url).origin === origin ? /^\/clinics\/([^/]+)\/?$/.exec(new URL(url).pathname)?.[1] : undefined;
  const clinic = slug === undefined ? null : await findClinicBySlug(ctx.store.read, slug);
  if (!clinic) return problemAnswer(problemOf(404, "This is not the address of a clinic’s page here.", requestId));
  const { width, height } = sizeWithin(asked.get("maxwidth"), asked.get("maxheight"));
  const page = `${origin}/clinics/${clinic.slug}`;
  const says = badgeText(await readBadge(ctx.store.read, clinic, origin, ctx.now()));
  const body = {
    version: "1.0",
    type: "rich",
    title: clinic.name,
    provider_name: "Scalpmark",
    provider_url: origin,
    cache_age: CACHE_AGE,
    thumbnail_url: `${page}/card.png`,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: `<a href="${escapeXml(page)}"><img src="${escapeXml(`${page}/card.png`)}" width="${width}" height="${height}" alt="${escapeXml(says)}"></a>`,
    width,
    height,
  };
  return jsonAnswer(request, { body }, ["url", "format"]);
}

/** The card in its own proportions, no larger than asked for. */
function sizeWithin(maxWidth: string | null, maxHeight: string | null): { width: number; height: number } {
  const most = (text: string | null) => (text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY);
  const scale = Math.min(0.5, most(maxWidth) / CARD_SIZE.width, most(maxHeight) / CARD_SIZE.height);
  return { width: Math.max(1, Math.floor(CARD_SIZE.width * scale)), height: Math.max(1, Math.floor(CARD_SIZE.height * scale)) };
}
