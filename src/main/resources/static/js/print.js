/* Buttons that print the page; without scripts the browser's own menu prints it. */
document.querySelectorAll('.print-page').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
