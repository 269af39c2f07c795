import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ALL_GROUPS, isActGroup } from "#app/accounts/act.ts";
import { actGroupWords } from "#app/accounts/act-group-words.ts";
import { listActs } from "#app/accounts/act-repository.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { OlderPages } from "#app/components/older-pages.tsx";
import { actView } from "#app/routes/admin/act-view.ts";
import { ActsTable } from "#app/routes/admin/acts-table.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { readPlace } from "#app/routes/admin/read-place.ts";
import { recordWords } from "#app/routes/admin/record-words.ts";
import { requireAdmin } from "#app/web/admin-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: recordWords().documentTitle }];

const PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  const { searchParams } = new URL(args.request.url);
  const group = searchParams.get("about");
  if (group !== null && !isActGroup(group)) throw notFound();
  const before = readPlace(searchParams, "before");
  const acts = await listActs(args.context.ctx.store.read, { groups: group === null ? ALL_GROUPS : [group], before, limit: PAGE + 1 });
  const shown = acts.slice(0, PAGE);
  return { group, before, acts: shown.map(actView), older: acts.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

const filters = () => [
  { group: null, label: recordWords().everything },
  ...ALL_GROUPS.map((group) => ({ group, label: actGroupWords().groups[group] })),
];

function address(group: string | null, before: number | null): string {
  const search = new URLSearchParams({
    ...(group === null ? {} : { about: group }),
    ...(before === null ? {} : { before: String(before) }),
  });
  return search.size === 0 ? "/admin/record" : `/admin/record?${search}`;
}

export default function AdminRecord() {
  const say = recordWords();
  const { group, before, acts, older } = useLoaderData<typeof loader>();
  return (
    <AdminPage at="/admin/record" title={say.title} lede={say.lede}>
      <nav aria-label={say.subjects}>
        <ul className="queue-kinds">
          {filters().map((filter) => (
            <li key={filter.label}>
              <a href={address(filter.group, null)} aria-current={filter.group === group ? "page" : undefined}>
                {filter.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {acts.length === 0 ? (
        <EmptyState title={say.nothingHereYet}>
          <p>{say.listedFromNowOn}</p>
        </EmptyState>
      ) : (
        <ActsTable acts={acts} />
      )}
      <OlderPages
        newestHref={before === null ? null : address(group, null)}
        olderHref={older === null ? null : address(group, older)}
        noun={say.acts}
      />
    </AdminPage>
  );
}
