import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { DUMP_FIELDS, DUMP_KEPT_DAYS, dumpFileName, firstKeptDay } from "#app/trust/data-dump.ts";
import { listDataDumps } from "#app/trust/data-dump-repository.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "All scores as data",
    description: "Every input of every clinic’s score as a file of each day, under CC BY 4.0 and without personal data.",
  });

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const dumps = await listDataDumps(ctx.store.read, firstKeptDay(dayOf(ctx.now())));
  return {
    origin: ctx.env.APP_ORIGIN,
    dumps: dumps.map(({ madeOn, clinics, bytes, fileSha256 }) => ({ madeOn, clinics, bytes, sha256: fileSha256 })),
  };
}

export default function DataDumps() {
  const { origin, dumps } = useLoaderData<typeof loader>();
  const [newest] = dumps;
  return (
    <>
      <Breadcrumb trail={[{ href: "/method", label: "How the score works" }]} />
      <PageTitle
        title="All scores as data"
        lede="Once a day every score is written to one file, with all inputs it was computed from. Anyone may download it, count with it and check us."
      />
      <Section id="files" title="Files" note={`Kept for ${DUMP_KEPT_DAYS} days. JSON Lines, compressed with gzip: a clinic a line.`}>
        {newest === undefined ? (
          <EmptyState title="No file has been made yet.">
            <p>The first one is made on the day after the first clinic is scored.</p>
          </EmptyState>
        ) : (
          <LinesTable
            label="Files by day"
            columns={[
              { label: "Day" },
              { label: "Clinics", number: true },
              { label: "Size", number: true },
              { label: "SHA-256 of the file" },
            ]}
            rows={dumps.map((dump) => ({
              key: dump.madeOn,
              cells: [
                <a key="file" href={`/data/${dump.madeOn}`} download={dumpFileName(dump.madeOn)}>
                  {printDay(dump.madeOn)}
                </a>,
                printNumber(dump.clinics),
                `${printNumber(Math.max(1, Math.round(dump.bytes / 1_000)))} kB`,
                <code key="sha256" className="figures">
                  {dump.sha256}
                </code>,
              ],
            }))}
          />
        )}
      </Section>
      <Section id="licence" title="Licence">
        <p>
          The files are published under the{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            Creative Commons Attribution 4.0 International
          </a>{" "}
          licence. Use them for anything, also for money; name Scalpmark and the day of the file.
        </p>
      </Section>
      <Section id="fields" title="What a line holds">
        <RuleTable caption="Fields of a line" rows={DUMP_FIELDS} />
      </Section>
      <Section id="programs" title="For programs">
        <p>
          What changes between two files is answered at once by the <a href="/api">open interface</a>.
        </p>
      </Section>
      <Section id="people" title="What it does not hold">
        <p>
          No name of a practitioner or client, no mail address, no account, no word of a review and no photo. Reviews and clients are
          numbers that are counted anew for each clinic. A clinic is named by its address on this site alone.
        </p>
      </Section>
      <Section id="check" title="Check it">
        <p>With a copy of this site’s code, every line of a file is computed again and compared:</p>
        <pre className="command">
          <code>npm run score:verify -- {newest === undefined ? "FILE" : `${origin}/data/${newest.madeOn}`}</code>
        </pre>
      </Section>
    </>
  );
}
