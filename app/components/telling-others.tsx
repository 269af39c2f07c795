import { NotedList } from "#app/components/noted.tsx";
import { ABOUT_YOUR_REVIEW } from "#app/guide/client-rights.ts";
import type { Notes } from "#app/guide/statement.ts";

/** How to write the review that helps the next person, and where. */
export function TellingOthers({ notes }: { notes: Notes }) {
  return (
    <>
      <NotedList statements={ABOUT_YOUR_REVIEW} notes={notes} />
      <ul className="guide-next">
        <li>
          <a href="/clinics">Find the clinic</a> and choose “Write a review” on its page, or “Complain to the clinic”.
        </li>
        <li>
          <a href="/check-photo">Check the photos you were shown</a>: were they somebody else’s?
        </li>
        <li>A photo on a clinic’s page that is not its own: open the photo and report it.</li>
        <li>
          A photo of your own head, used without your leave: <a href="/protect">protect it</a>.
        </li>
      </ul>
    </>
  );
}
