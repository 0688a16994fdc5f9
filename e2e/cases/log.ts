/** Says in `p#log` what the page itself heard. */
export const log =
  '<p id="log" style="position:fixed;bottom:0;right:0;margin:0;pointer-events:none"></p><script>const say = (text) => { log.textContent += text + " "; };</script>';
