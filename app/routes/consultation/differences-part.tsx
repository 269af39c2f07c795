import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { consultationAnswersWords } from "#app/routes/consultation/consultation-answers-words.ts";

interface Difference {
  id: string;
  question: string;
  said: string;
  /** The report as it would be sent. */
  report: string;
}

/** What differed from the clinic's page: it stays a private note, or goes to the moderators with one press. */
export function DifferencesPart({
  slug,
  differences,
  mayReport,
}: {
  slug: string;
  differences: readonly Difference[];
  mayReport: boolean;
}) {
  const say = consultationAnswersWords();
  if (differences.length === 0) return null;
  return (
    <Section id="differences" title={say.whatDiffers} note={say.whatDiffersNote}>
      <ul className="differences">
        {differences.map(({ id, question, said, report }) => (
          <li key={id}>
            <p>
              <strong>{question}</strong>
            </p>
            <p>{said === "" ? say.nothingWasSaid : said}</p>
            {mayReport && (
              <form method="post" action={`/clinics/${slug}/report`} className="stack-tight">
                <input type="hidden" name="reason" value="told_otherwise" />
                <input type="hidden" name="detail" value={report} />
                <details>
                  <summary>{say.whatModeratorsWouldRead}</summary>
                  <p>{report}</p>
                </details>
                <div>
                  <Button kind="secondary">
                    <Say it={say.reportToModerators} part={<span className="visually-hidden" />} question={question} />
                  </Button>
                </div>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
