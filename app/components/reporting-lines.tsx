import { reportingLinesWords } from "#app/components/reporting-lines-words.ts";
/** How the clinic uses reports, and what legal notices there were: sentences made by reporting-behaviour.ts. */
export function ReportingLines({ sentences }: { sentences: readonly string[] }) {
  const say = reportingLinesWords();
  if (sentences.length === 0) return null;
  return (
    <div className="stack-tight">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="small soft">{say.hidesNothing}</p>
    </div>
  );
}
