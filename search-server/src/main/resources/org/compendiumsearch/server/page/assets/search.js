// What the result page does beyond links and forms.
import { startFacets } from "./facets.js";

const filters = document.querySelector("[data-open-wide]");
const wide = matchMedia("(min-width: 48.01rem)");
// The style shows them anyway where it can; open, they are so for older browsers and for tools too.
if (wide.matches) filters.open = true;
startFacets();
