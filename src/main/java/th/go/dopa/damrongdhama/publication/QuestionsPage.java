package th.go.dopa.damrongdhama.publication;

import java.util.List;
import java.util.stream.IntStream;
import th.go.dopa.damrongdhama.web.Share;
import th.go.dopa.damrongdhama.web.Visit;

/** What is often asked. */
public record QuestionsPage(List<Question> questions, Share share) {

    private static final int QUESTIONS = 11;

    public QuestionsPage {
        questions = List.copyOf(questions);
    }

    static QuestionsPage of(Visit visit) {
        List<Question> all = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(
                        at -> new Question(visit.t("publication.question." + at), visit.t("publication.answer." + at)))
                .toList();
        return new QuestionsPage(
                all, Share.of(visit.t("publication.questions.text"), "/card.jpg", "", About.questions(all)));
    }
}
