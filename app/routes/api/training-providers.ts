import { listProviders } from "#app/practitioners/practitioner-repository.server.ts";
import { PROVIDERS } from "#app/routes/api/person-shape.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

const A_PAGE = 100;

export const loader = apiLoader(PROVIDERS, async ({ ctx, query }) => {
  const origin = ctx.env.APP_ORIGIN;
  const found = await listProviders(ctx.store.read, query.after ?? "", A_PAGE + 1);
  const shown = found.slice(0, A_PAGE);
  const last = found.length > A_PAGE ? shown.at(-1) : undefined;
  const next = last ? `${origin}/api/v1/training?after=${encodeURIComponent(last.slug)}` : null;
  const items = shown.map(({ slug, name }) => ({
    slug,
    name,
    page: `${origin}/training/${slug}`,
    api: `${origin}/api/v1/training/${slug}`,
  }));
  return { body: { items, next }, next };
});
