package dev.rill.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of the interface; the words themselves are in {@code messages/msg_*.properties}. */
@MessageBundle(locale = "en")
public interface Texts {
    @Message
    String start(String name);

    @Message
    String help(String commands);

    @Message
    String commandStart();

    @Message
    String commandHelp();

    @Message
    String commandNew();

    @Message
    String commandCancel();

    @Message
    String commandUnknown(String command);

    @Message
    String newConversation();

    @Message
    String nothingToCancel();

    @Message
    String textOnly();

    @Message
    String tooManyQuestions(int limit);

    @Message
    String stopped();

    @Message
    String cutByLength();

    @Message
    String emptyAnswer(String errorId);

    @Message
    String modelBusy(String errorId);

    @Message
    String modelUnavailable(String errorId);

    @Message
    String modelMisconfigured(String errorId);

    @Message
    String modelRefused(String errorId);

    @Message
    String modelWindowExceeded(String errorId);

    @Message
    String answerCutOff(String errorId);

    @Message
    String retry();

    @Message
    String retryStarted();

    @Message
    String buttonTooOld();

    @Message
    String stop();

    @Message
    String buttonNotYours();

    @Message
    String goOn();

    @Message
    String goOnInstruction();

    @Message
    String waiting(int position);

    @Message
    String commandRetry();

    @Message
    String nothingToRetry();

    @Message
    String goingOn();

    @Message
    String thinking();

    @Message
    String sources();

    @Message
    String footer(String model, String tokens, String seconds);

    @Message
    String commandModel();

    @Message
    String model();

    @Message
    String modelChosen(String title);

    @Message
    String modelPage();

    @Message
    String modelSwitched(String title);

    @Message
    String modelNotOnMenu(String typed, String near);

    @Message
    String modelMenuEmpty();

    @Message
    String commandPro();

    @Message
    String proOff();

    @Message
    String proHow(String title);

    @Message
    String adminModelRetires(String model, String provider, String day);

    @Message
    String adminOutOfCredit(String provider);

    @Message
    String adminKeyRefused(String provider);

    @Message
    String commandExtendedContext();

    @Message
    String contextExtended();

    @Message
    String commandDeleteContext();

    @Message
    String contextDeleted();

    @Message
    String commandPrompt();

    @Message
    String promptKept();

    @Message
    String promptIs(String prompt);

    @Message
    String promptIsUsual();

    @Message
    String commandResetPrompt();

    @Message
    String promptReset();

    @Message
    String commandSettings();

    @Message
    String settings();

    @Message
    String settingsClosed();

    @Message
    String back();

    @Message
    String close();

    @Message
    String streaming();

    @Message
    String streamingChosen(String way);

    @Message
    String streamingPage();

    @Message
    String streamingOff();

    @Message
    String streamingEdit();

    @Message
    String streamingDraft();

    @Message
    String streamingDefault();

    @Message
    String richMessages();

    @Message
    String footers();

    @Message
    String reasoning();

    @Message
    String earlierLeftOut();

    @Message
    String commandExport();

    @Message
    String exportEmpty();

    @Message
    String exportTitle();

    @Message
    String exportRange(String days);

    @Message
    String exportShortened();

    @Message
    String exportAfresh();

    @Message
    String exportGoesOn();

    @Message
    String exportAnswer();

    @Message
    String exportAnswerOf(int number, int count);

    @Message
    String commandPrivacy();

    @Message
    String privacy();

    @Message
    String commandDeleteMe();

    @Message
    String eraseQuestion();

    @Message
    String eraseYes();

    @Message
    String eraseNo();

    @Message
    String erased();

    @Message
    String eraseNothing();

    @Message
    String endpointKeyRefused(String errorId);

    @Message
    String endpointOutOfCredit(String errorId);

    @Message
    String endpointModelUnknown(String errorId);

    @Message
    String endpointUnfit(String errorId);

    @Message
    String endpointUnreachable(String errorId);

    @Message
    String endpoint();

    @Message
    String endpointPage();

    @Message
    String serverAt(String host);

    @Message
    String serverNone();

    @Message
    String endpointModel(String model);

    @Message
    String endpointModelUsual();

    @Message
    String endpointKeySet();

    @Message
    String endpointKeyNone();

    @Message
    String endpointKeyLost();

    @Message
    String typeUrl();

    @Message
    String typeKey();

    @Message
    String typeModel();

    @Message
    String endpointDefault();

    @Message
    String endpointUrlQuestion();

    @Message
    String endpointKeyQuestion();

    @Message
    String endpointModelQuestion();

    @Message
    String assistant();

    @Message
    String assistantPage();

    @Message
    String assistantNone();

    @Message
    String assistantAnswers();

    @Message
    String assistantUrlQuestion();

    @Message
    String typeAgain(String sentence);

    @Message
    String typedNoText();

    @Message
    String typingCancelled();

    @Message
    String secretNotDeleted();

    @Message
    String urlMalformed();

    @Message
    String urlScheme();

    @Message
    String urlCredentials();

    @Message
    String urlPort();

    @Message
    String urlNotPublic();

    @Message
    String urlUnresolvable();

    @Message
    String keyUnsendable();

    @Message
    String modelNameUnusable(int limit);
}
