/* Copies the words of a field with one press; without a clipboard they are marked, to be copied by hand. */
const said = document.getElementById('copied');
for (const button of document.querySelectorAll('[data-copy]')) {
  const words = button.textContent;
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand('copy');
    }
    button.textContent = button.dataset.done;
    said.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = words;
      said.textContent = '';
    }, 3000);
  });
}
