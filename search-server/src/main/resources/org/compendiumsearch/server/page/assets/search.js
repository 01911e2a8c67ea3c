// What the result page does beyond links and forms.
import { startFacets } from "./facets.js";

const filters = document.querySelector("[data-open-wide]");
const wide = matchMedia("(min-width: 48.01rem)");
if (wide.matches && !CSS.supports("selector(::details-content)")) filters.open = true;
startFacets();
