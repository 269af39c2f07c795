import { breakLineWords } from "#app/routes/moderation/break-line-words.ts";
/** One calm line, once a stretch of work: it locks nothing and counts nothing down. */
export function BreakLine({ minutes }: { minutes: number }) {
  const say = breakLineWords();
  return (
    <p className="break-line">
      {say.workedWithoutPause(minutes)} <a href="/moderation/settings">{say.whenSuggested}</a>
    </p>
  );
}
