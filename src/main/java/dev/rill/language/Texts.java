package dev.rill.language;

import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of the interface; the words themselves are in {@code messages/msg_*.properties}. */
@MessageBundle(locale = "en")
public interface Texts {
    // spotless:off
    // Commands, as menus describe them
    String commandStart();
    String commandHelp();
    String commandNew();
    String commandCancel();
    String commandRetry();
    String commandModel();
    String commandPro();
    String commandExtendedContext();
    String commandDeleteContext();
    String commandPrompt();
    String commandResetPrompt();
    String commandSettings();
    String commandKeyboard();
    String commandLanguage();
    String commandExport();
    String commandPrivacy();
    String commandDeleteMe();

    // Meeting
    String start(String name);
    String help(String commands);
    String openSettings();
    String openLanguages();
    String openHelp();
    String openGroup();
    String keyboardShown();
    String keyboardGone();
    String commandUnknown(String command);
    String textOnly();

    // Groups
    String groupGreeting(String bot);
    String groupPrivacy(String bot);
    String groupCalled();
    String groupAskAbout();
    String groupAdminsOnly();
    String groupPrivateOnly(String link);
    String groupButtonNotYours();
    String groupCancelNotYours();
    String groupPersonal();
    String typeInReply();

    // Talking
    String newConversation();
    String nothingToCancel();
    String tooManyQuestions(int limit);
    String stopped();
    String retry();
    String retryStarted();
    String buttonTooOld();
    String stop();
    String buttonNotYours();
    String goOn();
    String goOnInstruction();
    String waiting(int position);
    String nothingToRetry();
    String goingOn();
    String proOff();
    String proHow(String title);

    // Under and above an answer
    String cutByLength();
    String thinking();
    String sources();
    String footer(String model, String tokens, int count, String seconds);
    String earlierLeftOut();

    // Inline and guests
    String inlineAsk(String question);
    String inlineAskHint();
    String inlineHow();
    String inlineWaiting();
    String inlineMore();
    String guestHow();

    // What went wrong
    String emptyAnswer(String errorId);
    String modelBusy(String errorId);
    String modelUnavailable(String errorId);
    String modelMisconfigured(String errorId);
    String modelRefused(String errorId);
    String modelWindowExceeded(String errorId);
    String answerCutOff(String errorId);
    String endpointKeyRefused(String errorId);
    String endpointOutOfCredit(String errorId);
    String endpointModelUnknown(String errorId);
    String endpointUnfit(String errorId);
    String endpointUnreachable(String errorId);

    // Context
    String contextExtended();
    String contextDeleted();
    String promptKept();
    String promptIs(String prompt);
    String promptIsUsual();
    String promptReset();

    // Settings
    String settings();
    String settingsClosed();
    String back();
    String close();
    String streaming();
    String streamingChosen(String way);
    String streamingPage();
    String streamingOff();
    String streamingEdit();
    String streamingDraft();
    String asOperator();
    String richMessages();
    String footers();
    String reasoning();
    String voiceReplies();
    String voiceOff();

    // Settings: the model
    String model();
    String modelChosen(String title);
    String modelPage();
    String modelQuestion();
    String modelSwitched(String title);
    String modelNotOnMenu(String typed, String near);
    String modelMenuEmpty();

    // Settings: how freely it answers, and at what length
    String temperature();
    String temperatureChosen(String degrees);
    String temperaturePage();
    String temperatureUsual();
    String temperatureLowest();
    String temperatureHighest();
    String maxTokens();
    String maxTokensChosen(int limit);
    String maxTokensPage();
    String maxTokensNow(int limit);
    String maxTokensUsual();
    String maxTokensQuestion(int least, int most);
    String maxTokensWrong(int least, int most);

    // Settings: persona and context
    String persona();
    String personaChosen(String name);
    String personaPage();
    String personaUsual();
    String personaOrPrompt();
    String personaOwnPrompt();
    String personaNone();
    String context();
    String contextChosen(String mode);
    String contextPage();
    String contextHistory();
    String contextSingle();

    // Settings: the language
    String language(String name);
    String languageName();
    String languagePage();
    String languageOfTelegram();
    String languageSwitched();
    String languageFollows();
    String languageUnknown(String typed, String choices);

    // Settings: servers of one's own
    String endpoint();
    String endpointPage();
    String serverAt(String host);
    String serverNone();
    String endpointModel(String model);
    String endpointModelUsual();
    String endpointKeySet();
    String endpointKeyNone();
    String endpointKeyLost();
    String endpointDefault();
    String endpointUrlQuestion();
    String endpointKeyQuestion();
    String endpointModelQuestion();
    String assistant();
    String assistantPage();
    String assistantNone();
    String assistantAnswers();
    String assistantUrlQuestion();

    // What is typed in
    String typeUrl();
    String typeKey();
    String typeModel();
    String typeName();
    String typeNumber();
    String typeAgain(String sentence);
    String typedNoText();
    String typingCancelled();
    String secretNotDeleted();
    String urlMalformed();
    String urlScheme();
    String urlCredentials();
    String urlPort();
    String urlNotPublic();
    String urlUnresolvable();
    String keyUnsendable();
    String modelNameUnusable(int limit);

    // Privacy
    String exportEmpty();
    String exportTitle();
    String exportRange(String days);
    String exportShortened();
    String exportAfresh();
    String exportGoesOn();
    String exportAnswer();
    String exportAnswerOf(int number, int count);
    String privacy();
    String eraseQuestion();
    String eraseYes();
    String eraseNo();
    String erased();
    String eraseNothing();

    // For the admins
    String adminModelRetires(String model, String provider, String day);
    String adminOutOfCredit(String provider);
    String adminKeyRefused(String provider);
    // spotless:on
}
