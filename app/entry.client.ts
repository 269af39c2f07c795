// The one script of every page. Pages work without it; it adds comfort to plain HTML and never renders one.
import { enhanceUploads } from "#app/components/upload-progress.ts";

document.documentElement.dataset.enhanced = "";
document.querySelector<HTMLElement>('[data-enhance="focus"]')?.focus();
enhanceUploads(document);
