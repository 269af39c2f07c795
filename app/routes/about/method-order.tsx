import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { SORTS } from "#app/directory/search-cursor.ts";
import { methodWords } from "#app/routes/about/method-words.ts";
import { searchWords } from "#app/routes/directory/search-words.ts";

/** How a list of clinics is put in order and narrowed: the same for everybody who asks the same. */
export function MethodOrder() {
  const say = methodWords();
  const { orders, reasons } = searchWords();
  return (
    <Section id="order" title={say.orderOfResults} note={say.orderNote}>
      <RuleTable caption={say.ordersCaption} rows={SORTS.map((sort) => [say.byOrder(orders[sort]), reasons[sort]])} />
      <p>{say.resultReasons}</p>
      <p>{say.wordSearch}</p>
    </Section>
  );
}
