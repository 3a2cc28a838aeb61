package dev.rill.playground;

import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** All of the playground put together, to be mounted into one router. */
final class Playground {
    private final SimulatedTelegram telegram;
    private final Questions questions;
    private final Lookout lookout;

    Playground(Vertx vertx, Router router, SimulatedTelegram telegram, ModelBooks model) {
        this.telegram = telegram;
        var figures = new Figures(telegram, model);
        this.questions = new Questions(telegram, model, figures);
        figures.answering(questions::answering);
        this.lookout = new Lookout(telegram);
        var faults = new AllFaults(telegram, model);
        var state = new StateApi(telegram, questions, figures, faults);
        telegram.mount(router);
        var api = new Api(router);
        state.mount(api);
        new SpeakingApi(telegram, questions).mount(api);
        new GroupsApi(telegram).mount(api);
        new MenusApi(telegram).mount(api);
        new CallingApi(telegram, lookout).mount(api);
        new ReadingApi(telegram, questions, lookout, model).mount(api);
        new FilesApi(telegram).mount(api);
        new FaultsApi(telegram, model, faults).mount(api);
        new RunsApi(telegram, questions, model).mount(api);
        new EventsApi(vertx, new Audience(telegram, questions, faults), state, figures).mount(api);
    }

    SimulatedTelegram telegram() {
        return telegram;
    }

    Questions questions() {
        return questions;
    }

    Lookout lookout() {
        return lookout;
    }
}
