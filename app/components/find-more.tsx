import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { findMoreWords } from "#app/components/find-more-words.ts";
import { Say } from "#app/components/say.tsx";

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
  const say = findMoreWords();
  return (
    <div className="find-more stack print:hidden">
      <search>
        <form method="get" action={path} className="find-more-form">
          {slugs.length > 0 && <input type="hidden" name="clinics" value={slugs.join(",")} />}
          <Field name="q" label={say.nameTownOrPerson} type="search" maxLength={100} value={words} required />
          <Button kind="secondary">{say.look}</Button>
        </form>
      </search>
      {words !== "" &&
        (found.length === 0 ? (
          <p>
            {say.nothingElseFits(words)} <a href="/clinics">{say.searchByPlace}</a>
          </p>
        ) : (
          <ul className="find-more-found" aria-label={say.found}>
            {found.map((clinic) => (
              <li key={clinic.slug}>
                <span>
                  {clinic.name}, <span className="soft">{clinic.place}</span>
                </span>
                <a href={clinic.href}>
                  <Say it={say.addClinic} hidden={<span className="visually-hidden" />} name={clinic.name} />
                </a>
              </li>
            ))}
          </ul>
        ))}
    </div>
  );
}
