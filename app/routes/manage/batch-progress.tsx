import { Section } from "#app/components/section.tsx";
import { printCount, printNumber } from "#app/platform/printed.ts";
import type { BatchView } from "#app/routes/manage/own-photos-view.server.ts";

/** How far a sending is. A script keeps it up to date; without one there is a link to reload. */
export function BatchProgress({ batch, href }: { batch: BatchView; href: string }) {
  const { id, startedOn, expected, arrived, checked } = batch;
  const missing = expected - arrived;
  return (
    <Section id="sending" title="Your sending" note={`Begun ${startedOn}. You can leave this page: what arrived goes on being checked.`}>
      <div className="stack-tight" data-enhance="batch" data-results={`${href}/results?batch=${id}`}>
        <progress max={expected} value={checked} aria-labelledby="batch-words" />
        <p id="batch-words" className="figures" data-words>
          {printNumber(arrived)} of {printCount(expected, "photo")} arrived, {printNumber(checked)} checked.
        </p>
        {missing > 0 && (
          <p data-missing>
            {printCount(missing, "file is", "files are")} missing: still on the way, refused, or the sending was interrupted. Choose the
            same folder again below, and only what is missing is sent.
          </p>
        )}
        <p>
          <a href={`${href}?batch=${id}`}>{checked < arrived ? "Reload to see the results" : "Reload"}</a>
        </p>
      </div>
    </Section>
  );
}
