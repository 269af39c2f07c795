import { Tag } from "#app/components/tag.tsx";
import type { ClientWord } from "#app/routes/cases/case-page-view.server.ts";
import { casePageWords } from "#app/routes/cases/case-page-words.ts";

interface ClientWordsProps {
  client: { words: readonly ClientWord[]; confirmedOn: string | null; answered: boolean; addedSince: number; changedSince: boolean };
}

/** What the treated person confirmed, each by itself, and what they could not have seen. */
export function ClientWords({ client }: ClientWordsProps) {
  const say = casePageWords();
  const { words, confirmedOn, answered, addedSince, changedSince } = client;
  if (!answered) {
    return confirmedOn === null ? <p>{say.nobodyAnswered}</p> : <p>{say.confirmedOn(confirmedOn)}</p>;
  }
  return (
    <>
      <dl className="definitions">
        {words.map(({ label, answer }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {answer === null ? (
                <span className="not-provided">{say.notAnswered}</span>
              ) : (
                <Tag tone={answer === "yes" ? "evidenced" : "against"}>{answer === "yes" ? say.yes : say.no}</Tag>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {changedSince && <p>{say.changedSince}</p>}
      {addedSince > 0 && <p className="soft">{say.photosAddedSince(addedSince)}</p>}
    </>
  );
}
