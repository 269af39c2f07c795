import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";

interface FindMoreProps {
  /** The page it is on, which the form asks again. */
  path: string;
  /** The list as the address has it. */
  slugs: readonly string[];
  /** What was looked for; empty: nothing yet. */
  words: string;
  found: readonly { slug: string; name: string; place: string; href: string }[];
}

/** Looks for one more clinic and adds it to a list that an address carries. */
export function FindMore({ path, slugs, words, found }: FindMoreProps) {
  return (
    <div className="find-more stack print:hidden">
      <search>
        <form method="get" action={path} className="find-more-form">
          {slugs.length > 0 && <input type="hidden" name="clinics" value={slugs.join(",")} />}
          <Field name="q" label="Name of clinic, town or person" type="search" maxLength={100} value={words} required />
          <Button kind="secondary">Look</Button>
        </form>
      </search>
      {words !== "" &&
        (found.length === 0 ? (
          <p>
            Nothing else fits “{words}”. <a href="/clinics">Search by place and treatment</a>
          </p>
        ) : (
          <ul className="find-more-found" aria-label="Found">
            {found.map((clinic) => (
              <li key={clinic.slug}>
                <span>
                  {clinic.name}, <span className="soft">{clinic.place}</span>
                </span>
                <a href={clinic.href}>
                  Add<span className="visually-hidden"> {clinic.name}</span>
                </a>
              </li>
            ))}
          </ul>
        ))}
    </div>
  );
}
