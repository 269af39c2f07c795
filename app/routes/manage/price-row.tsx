import { CURRENCIES } from "#app/clinics/currency.ts";
import { type PricePart, priceField } from "#app/clinics/price-form.ts";
import type { Treatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { Select } from "#app/components/select.tsx";
import { pricesWords } from "#app/routes/manage/prices-words.ts";

interface PriceRowProps {
  treatment: Treatment;
  textOf: (field: string) => string;
  errors: Readonly<Record<string, string>>;
}

/** One treatment: whether it is offered, its price from and to, and the sessions in it. */
export function PriceRow({ treatment, textOf, errors }: PriceRowProps) {
  const say = pricesWords();
  const field = (part: PricePart) => {
    const name = priceField(treatment, part);
    return { name, value: textOf(name), error: errors[name] };
  };
  const { value: offered, ...tick } = field("offered");
  return (
    <fieldset className="price-row">
      <legend className="field-label">{treatmentWords()[treatment]}</legend>
      <div className="price-fields">
        <Checkbox {...tick} label={say.offered} checked={offered === "yes"} />
        <Field {...field("from")} label={say.priceFrom} inputMode="decimal" short />
        <Field {...field("to")} label={say.priceTo} inputMode="decimal" short />
        <Select
          {...field("currency")}
          label={say.currency}
          choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
          emptyLabel={say.chooseCurrency}
        />
        <Field {...field("sessions")} label={say.sessionsIncluded} inputMode="numeric" short />
      </div>
    </fieldset>
  );
}
