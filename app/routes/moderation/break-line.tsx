/** One calm line, once a stretch of work: it locks nothing and counts nothing down. */
export function BreakLine({ minutes }: { minutes: number }) {
  return (
    <p className="break-line">
      You have worked for more than {minutes} minutes without a pause. A break of ten would do no harm: nothing here runs away.{" "}
      <a href="/moderation/settings">When this is suggested</a>
    </p>
  );
}
