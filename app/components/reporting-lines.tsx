/** How the clinic uses reports, and what legal notices there were: sentences made by reporting-behaviour.ts. */
export function ReportingLines({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="stack-tight">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="small soft">A report or notice hides nothing by itself: the review is shown and counts until a person has decided.</p>
    </div>
  );
}
