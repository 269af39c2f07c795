import { Section } from "#app/components/section.tsx";
import { printNumber } from "#app/platform/printed.ts";
import type { BatchView } from "#app/routes/manage/own-photos-view.server.ts";
import { photosWords } from "#app/routes/manage/photos-words.ts";

/** How far a sending is. A script keeps it up to date; without one there is a link to reload. */
export function BatchProgress({ batch, href }: { batch: BatchView; href: string }) {
  const say = photosWords();
  const { id, startedOn, expected, arrived, checked } = batch;
  const missing = expected - arrived;
  return (
    <Section id="sending" title={say.yourSending} note={say.yourSendingNote(startedOn)}>
      <div className="stack-tight" data-enhance="batch" data-results={`${href}/results?batch=${id}`}>
        <progress max={expected} value={checked} aria-labelledby="batch-words" />
        <p id="batch-words" className="figures" data-words>
          {say.arrivedAndChecked(printNumber(arrived), expected, printNumber(checked))}
        </p>
        {missing > 0 && <p data-missing>{say.filesMissing(missing)}</p>}
        <p>
          <a href={`${href}?batch=${id}`}>{checked < arrived ? say.reloadForResults : say.reload}</a>
        </p>
      </div>
    </Section>
  );
}
