import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { HealingTimeline, StageDrawing } from "#app/components/healing-timeline.tsx";
import { NotedList } from "#app/components/noted.tsx";
import { sessionDayWords } from "#app/components/session-day-words.ts";
import type { SessionAnswer } from "#app/guide/session-day.ts";
import type { Notes } from "#app/guide/statement.ts";
import type { Day } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

interface SessionDayProps {
  answer: SessionAnswer;
  today: Day;
  notes: Notes;
}

/** Asks for the day of the last session and says what is normal on the day it is now. */
export function SessionDay({ answer, today, notes }: SessionDayProps) {
  const say = sessionDayWords();
  const typed = answer.state === "known" ? answer.session : answer.state === "wrong" ? answer.typed : undefined;
  return (
    <>
      <form method="get" action="/guide/botched#healing" className="form session-form print:hidden">
        <Field
          name="session"
          label={say.lastSession}
          hint={say.lastSessionHint}
          type="date"
          max={today}
          value={typed}
          error={answer.state === "wrong" ? answer.message : undefined}
          required
          short
        />
        <Button>{say.askWhatIsNormal}</Button>
      </form>
      {answer.state === "known" && <DayAnswer answer={answer} notes={notes} />}
      <details className="healing-all" open={answer.state !== "known"}>
        <summary>{say.wholeHealing}</summary>
        <HealingTimeline notes={notes} current={answer.state === "known" ? answer.stage.id : undefined} />
      </details>
    </>
  );
}

function DayAnswer({ answer, notes }: { answer: Extract<SessionAnswer, { state: "known" }>; notes: Notes }) {
  const say = sessionDayWords();
  const { days, stage, judgeFrom, session } = answer;
  return (
    <div className="notice notice-info session-answer">
      <h3>
        {days === 0
          ? say.sessionToday(stage.label.toLowerCase())
          : say.daysSinceSession(days, printDay(session), stage.label.toLowerCase())}
      </h3>
      <StageDrawing stage={stage} again />
      <h4>{say.whatIsNormal}</h4>
      <NotedList statements={stage.looks} notes={notes} plain />
      <h4>{say.whatToDoNow}</h4>
      <NotedList statements={stage.now} notes={notes} plain />
      {judgeFrom && <p>{say.judgeItFrom(printDay(judgeFrom))}</p>}
    </div>
  );
}
