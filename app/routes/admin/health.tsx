import { readFile } from "node:fs/promises";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { printTime } from "#app/platform/printed.ts";
import { readHealth } from "#app/platform/read-health.server.ts";
import { durationWords, judgeHealth, worstState } from "#app/platform/site-health.ts";
import { siteHealthWords } from "#app/platform/site-health-words.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { healthWords } from "#app/routes/admin/health-words.ts";
import { requireAdmin } from "#app/web/admin-guard.server.ts";

export const meta: MetaFunction = () => [{ title: healthWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const say = healthWords();
  await requireAdmin(args);
  const { ctx } = args.context;
  const { version, uptime, memoryUsage, platform, arch } = process;
  const { version: release } = z.object({ version: z.string() }).parse(JSON.parse(await readFile("package.json", "utf8")));
  return {
    lines: judgeHealth(await readHealth(ctx)),
    at: printTime(ctx.now()),
    process: {
      release,
      node: say.nodeOn(version, platform, arch),
      uptime: durationWords(uptime() * 1_000),
      memory: say.megabytes(Math.round(memoryUsage.rss() / 1_000_000)),
    },
  };
}

const columns = () => {
  const say = healthWords();
  return [say.part, say.condition, say.measured, say.whatToDo].map((label) => ({ label }));
};

const lede = () => {
  const say = healthWords();
  return {
    well: say.allIsWell,
    look: say.deservesALook,
    broken: say.somethingDoesNotWork,
  } as const;
};

export default function Health() {
  const say = healthWords();
  const { lines, at, process } = useLoaderData<typeof loader>();
  return (
    <AdminPage at="/admin/health" title={say.title} lede={say.lede(lede()[worstState(lines)], at)}>
      <Section id="parts" title={say.siteParts} layout="wide">
        <LinesTable
          label={say.siteParts}
          columns={columns()}
          roomy
          rows={lines.map(({ name, state, value, advice }) => ({
            key: name,
            cells: [
              name,
              state === "well" ? siteHealthWords().states.well : <Tag key="state">{siteHealthWords().states[state]}</Tag>,
              value,
              advice ?? "–",
            ],
          }))}
        />
      </Section>
      <Section id="process" title={say.thisProcess} note={say.thisProcessNote}>
        <DefinitionList
          rows={[
            { term: say.scalpmark, value: process.release },
            { term: say.node, value: process.node },
            { term: say.upFor, value: process.uptime },
            { term: say.memory, value: process.memory },
          ]}
        />
      </Section>
    </AdminPage>
  );
}
