import { trapWords } from "#app/components/trap-words.ts";
/** A trap for machines, which fill in every field. People neither see nor reach it. */
export function Trap() {
  const say = trapWords();
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor="website">{say.leaveThisEmpty}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
