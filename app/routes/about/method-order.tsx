import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { SORTS } from "#app/directory/search-cursor.ts";
import { SORT_LABELS, SORT_REASONS } from "#app/routes/directory/search-labels.ts";

/** How a list of clinics is put in order and narrowed: the same for everybody who asks the same. */
export function MethodOrder() {
  return (
    <Section
      id="order"
      title="Order of results"
      note="Nobody can pay for a place. Who asks plays no part: one address gives everybody one list."
    >
      <RuleTable caption="What each order goes by" rows={SORTS.map((sort) => [`By ${SORT_LABELS[sort]}`, SORT_REASONS[sort]])} />
      <p>
        Each result says in a line why it stands where it does. The numbers beside the choices are exact: so many clinics would be left.
        What is not known of a clinic is never counted as nothing, and a clinic that has not stated a price, a language or a date is in no
        group that asks for one.
      </p>
      <p>
        A word is looked for in the names of clinics and of the people who work there now, in their towns and in their treatments. A word
        that none of them has is taken for the nearest spelling that some have, and the page says so. “Near me” asks your browser only when
        you press it, and puts a position to about a kilometre into the address. Saved searches stay in your browser.
      </p>
    </Section>
  );
}
