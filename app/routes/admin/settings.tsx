import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinesTable } from "#app/components/lines-table.tsx";
import { seenSettings } from "#app/platform/seen-settings.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { settingsWords } from "#app/routes/admin/settings-words.ts";
import { requireAdmin } from "#app/web/admin-guard.server.ts";

export const meta: MetaFunction = () => [{ title: settingsWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  return { settings: seenSettings(args.context.ctx.env, process.env) };
}

const columns = () => {
  const say = settingsWords();
  return [say.name, say.inForce, say.comesFrom, say.meaning].map((label) => ({ label }));
};

export default function Settings() {
  const say = settingsWords();
  const { settings } = useLoaderData<typeof loader>();
  return (
    <AdminPage at="/admin/settings" title={say.title} lede={say.lede}>
      <LinesTable
        label={say.title}
        columns={columns()}
        roomy
        rows={settings.map(({ name, value, from, about }) => ({
          key: name,
          cells: [
            <code key="name" className="setting-name">
              {name}
            </code>,
            <span key="value" className="break-words">
              {value}
            </span>,
            from,
            about,
          ],
        }))}
      />
    </AdminPage>
  );
}
