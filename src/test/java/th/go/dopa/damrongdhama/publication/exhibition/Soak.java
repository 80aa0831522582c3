package th.go.dopa.damrongdhama.publication.exhibition;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;

/** A screen in a hall that is left alone: what it holds in memory after a sweep, and whether something stands on it. */
public final class Soak {

    private final Page page;
    private final CDPSession inside;

    public Soak(Page page) {
        this.page = page;
        this.inside = page.context().newCDPSession(page);
    }

    /**
     * What the page holds after a sweep.
     *
     * @param heap bytes of live objects
     * @param nodes of the document, those that nothing shows any more among them
     */
    public record Held(long heap, long nodes, long listeners) {}

    public Held held() {
        inside.send("HeapProfiler.enable");
        inside.send("HeapProfiler.collectGarbage");
        inside.send("HeapProfiler.collectGarbage");
        JsonObject heap = inside.send("Runtime.getHeapUsage");
        JsonObject counters = inside.send("Memory.getDOMCounters");
        return new Held(
                heap.get("usedSize").getAsLong(),
                counters.get("nodes").getAsLong(),
                counters.get("jsEventListeners").getAsLong());
    }

    /** Turns the slides as quickly as the browser can, and asks for news in between; gives how many were shown. */
    public int hurry(Duration time) {
        return ((Number) page.evaluate("""
                async milliseconds => {
                  const end = performance.now() + milliseconds;
                  let shown = 0;
                  while (performance.now() < end) {
                    dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}));
                    shown++;
                    if (shown % 50 === 0) {
                      dispatchEvent(new Event('online'));
                    }
                    await new Promise(done => requestAnimationFrame(done));
                  }
                  return shown;
                }
                """, (int) time.toMillis())).intValue();
    }

    /** Whether exactly one slide is in sight, with its photo. */
    public boolean filled() {
        return (Boolean) page.evaluate("""
                () => {
                  const on = [...document.querySelectorAll('.slide')].filter(one => one.classList.contains('on'));
                  const photo = on.length === 1 && on[0].querySelector('figure img');
                  return on.length === 1 && (!photo || photo.naturalWidth > 0);
                }
                """);
    }
}
