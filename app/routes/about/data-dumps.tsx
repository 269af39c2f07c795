import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { dataDumpsWords } from "#app/routes/about/data-dumps-words.ts";
import { DUMP_KEPT_DAYS, dumpFileName, firstKeptDay } from "#app/trust/data-dump.ts";
import { listDataDumps } from "#app/trust/data-dump-repository.server.ts";
import { dataDumpWords } from "#app/trust/data-dump-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = dataDumpsWords();
  return pageTags(at, {
    title: say.title,
    description: say.description,
  });
};

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const dumps = await listDataDumps(ctx.store.read, firstKeptDay(dayOf(ctx.now())));
  return {
    origin: ctx.env.APP_ORIGIN,
    dumps: dumps.map(({ madeOn, clinics, bytes, fileSha256 }) => ({ madeOn, clinics, bytes, sha256: fileSha256 })),
  };
}

export default function DataDumps() {
  const say = dataDumpsWords();
  const { origin, dumps } = useLoaderData<typeof loader>();
  const [newest] = dumps;
  return (
    <>
      <Breadcrumb trail={[{ href: "/method", label: say.howTheScoreWorks }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <Section id="files" title={say.files} note={say.filesNote(DUMP_KEPT_DAYS)}>
        {newest === undefined ? (
          <EmptyState title={say.noFileYet}>
            <p>{say.noFileYetNote}</p>
          </EmptyState>
        ) : (
          <LinesTable
            label={say.filesByDay}
            columns={[{ label: say.day }, { label: say.clinics, number: true }, { label: say.size, number: true }, { label: say.fileHash }]}
            rows={dumps.map((dump) => ({
              key: dump.madeOn,
              cells: [
                <a key="file" href={`/data/${dump.madeOn}`} download={dumpFileName(dump.madeOn)}>
                  {printDay(dump.madeOn)}
                </a>,
                printNumber(dump.clinics),
                say.kilobytes(printNumber(Math.max(1, Math.round(dump.bytes / 1_000)))),
                <code key="sha256" className="figures">
                  {dump.sha256}
                </code>,
              ],
            }))}
          />
        )}
      </Section>
      <Section id="licence" title={say.licence}>
        <p>
          <Say it={say.licenceText} licence={<a href="https://creativecommons.org/licenses/by/4.0/" rel="license" />} />
        </p>
      </Section>
      <Section id="fields" title={say.whatALineHolds}>
        <RuleTable caption={say.fieldsCaption} rows={Object.entries(dataDumpWords())} />
      </Section>
      <Section id="programs" title={say.forPrograms}>
        <p>
          <Say it={say.openInterface} api={<a href="/api" />} />
        </p>
      </Section>
      <Section id="people" title={say.notHeld}>
        <p>{say.notHeldText}</p>
      </Section>
      <Section id="check" title={say.checkIt}>
        <p>{say.checkText}</p>
        <pre className="command">
          <code>{`npm run score:verify -- ${newest === undefined ? "FILE" : `${origin}/data/${newest.madeOn}`}`}</code>
        </pre>
      </Section>
    </>
  );
}
