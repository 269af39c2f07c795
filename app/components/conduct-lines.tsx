import { printCount, printNumber } from "#app/platform/printed.ts";
import { CONDUCT, CONDUCTS, type ConductCount } from "#app/reviews/tick.ts";

/** How often clients say that each thing happened which should not, of those who answered. Nothing where nobody did. */
export function ConductLines({ count: { answered, ticked } }: { count: ConductCount }) {
  if (answered === 0) return null;
  const happened = ticked.filter(({ clients }) => clients > 0);
  if (happened.length === 0) {
    return (
      <p>
        {printCount(answered, "client")} answered {printNumber(CONDUCTS.length)} questions on how they were treated, such as whether there
        was a consultation, and ticked nothing that went wrong.
      </p>
    );
  }
  return (
    <ul className="coverage-lines">
      {happened.map(({ code, clients }) => (
        <li key={code}>
          <strong className="figures">{printNumber(clients)}</strong> of {printCount(answered, "client")} who answered{" "}
          {clients === 1 ? "says" : "say"} {CONDUCT[code].says}.
        </li>
      ))}
    </ul>
  );
}
