/* A text is heard in the Thai voice of the browser, and copied. Where there is no such voice, and without scripts, the buttons stay hidden. */
const speech = window.speechSynthesis;

/* Voices come late in some browsers; without one that speaks Thai nothing is offered. */
const thai = () => speech?.getVoices().find(voice => /^th\b/i.test(voice.lang.replace('_', '-')));

document.querySelectorAll('.hear').forEach(button => {
  const words = button.textContent;
  const text = document.getElementById(button.dataset.hear);
  const offer = () => { button.hidden = !thai(); };
  const still = () => { button.textContent = words; button.removeAttribute('aria-pressed'); };

  /* Sentence by sentence: long ones are cut off by some browsers. */
  const read = () => {
    const lines = [...text.querySelectorAll('p')].flatMap(line => line.textContent.match(/.{1,140}(?:\s|$)|.{1,140}/g) ?? []);
    lines.forEach((line, i) => {
      const said = new SpeechSynthesisUtterance(line);
      said.voice = thai();
      said.lang = 'th-TH';
      said.rate = 0.9;
      if (i === lines.length - 1) {
        said.onend = still;
      }
      said.onerror = still;
      speech.speak(said);
    });
    button.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
  };

  if (speech) {
    offer();
    speech.addEventListener?.('voiceschanged', offer);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-pressed')) {
        speech.cancel();
        still();
      } else {
        speech.cancel();
        read();
      }
    });
    addEventListener('pagehide', () => speech.cancel());
  }
});

document.querySelectorAll('.copy').forEach(button => {
  const text = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      text.select();
      document.execCommand('copy');
    }
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = words; }, 4000);
  });
});
