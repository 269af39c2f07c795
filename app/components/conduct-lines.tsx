import { conductLinesWords } from "#app/components/conduct-lines-words.ts";
import { Say } from "#app/components/say.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { CONDUCTS, type ConductCount } from "#app/reviews/tick.ts";
import { tickWords } from "#app/reviews/tick-words.ts";

/** How often clients say that each thing happened which should not, of those who answered. Nothing where nobody did. */
export function ConductLines({ count: { answered, ticked } }: { count: ConductCount }) {
  const say = conductLinesWords();
  if (answered === 0) return null;
  const happened = ticked.filter(({ clients }) => clients > 0);
  if (happened.length === 0) {
    return <p>{say.nothingWentWrong(answered, printNumber(CONDUCTS.length))}</p>;
  }
  return (
    <ul className="coverage-lines">
      {happened.map(({ code, clients }) => (
        <li key={code}>
          <Say
            it={clients === 1 ? say.oneSays : say.manySay}
            clients={<strong className="figures">{printNumber(clients)}</strong>}
            answered={say.clients(answered)}
            what={tickWords().conduct[code].says}
          />
        </li>
      ))}
    </ul>
  );
}
