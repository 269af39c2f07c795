import { NotedList } from "#app/components/noted.tsx";
import { Say } from "#app/components/say.tsx";
import { tellingOthersWords } from "#app/components/telling-others-words.ts";
import { aboutYourReview } from "#app/guide/client-rights.ts";
import type { Notes } from "#app/guide/statement.ts";

/** How to write the review that helps the next person, and where. */
export function TellingOthers({ notes }: { notes: Notes }) {
  const say = tellingOthersWords();
  return (
    <>
      <NotedList statements={aboutYourReview()} notes={notes} />
      <ul className="guide-next">
        <li>
          <Say it={say.findClinic} clinics={<a href="/clinics" />} />
        </li>
        <li>
          <Say it={say.checkPhotos} checkPhoto={<a href="/check-photo" />} />
        </li>
        <li>{say.reportTheirPhoto}</li>
        <li>
          <Say it={say.protectYours} protect={<a href="/protect" />} />
        </li>
      </ul>
    </>
  );
}
