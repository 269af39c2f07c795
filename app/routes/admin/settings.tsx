import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinesTable } from "#app/components/lines-table.tsx";
import { seenSettings } from "#app/platform/seen-settings.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { requireAdmin } from "#app/web/admin-guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Settings – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  return { settings: seenSettings(args.context.ctx.env, process.env) };
}

const COLUMNS = ["Name", "In force", "Comes from", "What it is"].map((label) => ({ label }));

export default function Settings() {
  const { settings } = useLoaderData<typeof loader>();
  return (
    <AdminPage
      at="/admin/settings"
      title="Settings"
      lede="What the site was told when it started. They are changed where it is started, never here; a secret only says that it is set."
    >
      <LinesTable
        label="Settings"
        columns={COLUMNS}
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
