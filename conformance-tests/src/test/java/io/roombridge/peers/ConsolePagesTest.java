package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The console in a browser, with a call up, a room that is empty, and one of each thing that can be defined.
class ConsolePagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PAGES = List.of("status", "calls", "rooms", "registrations", "endpoints",
            "dialplan", "history", "settings");
    private static final int HANDHELD = 390;
    private static final String FORM = "document.querySelector('form input[name=name]') !== null";
    private static final String BUTTONS = "[...document.querySelectorAll('button')]";

    /// What is wrong with what is shown, in words.
    private static final String PROBLEMS = """
            (() => {
              const found = [];
              const wide = document.scrollingElement.scrollWidth;
              if (wide > innerWidth) {
                const widest = [...document.querySelectorAll('body *')]
                    .filter(it => it.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)
                    .map(it => it.outerHTML.slice(0, 120));
                found.push(`${wide} pixels wide: ${widest}`);
              }
              for (const image of document.images) {
                if (!image.complete) found.push(`${image.src} is not there yet`);
                else if (image.naturalWidth === 0) found.push(`${image.src} is broken`);
              }
              const words = document.body.innerText;
              for (const wrong of [/(?<![\\d.,:-])1 [a-z]{3,}s\\b/, /\\b[Aa] (?!us|un|one|eu)[aeiou][a-z]+/,
                  /\\b[Aa]n [bcdfgjklmnpqrstvwxyz][a-z]+/, /\\b(undefined|null|NaN|\\[object)/]) {
                const match = words.match(wrong);
                if (match) found.push(`'${match[0]}'`);
              }
              if (document.querySelector('.toast.bad')) {
                found.push(document.querySelector('.toast.bad').innerText);
              }
              return found;
            })()""";

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;
    private static Api api;
    private static LabEndpoint endpoint;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Peer.require("chromium");
        gateway = GatewayUnderTest.start(directory, "7001");
        api = gateway.api();
        api.post("rooms", "{\"name\": \"empty\", \"aliases\": [\"8002\"]}").done();
        api.post("trunks", "{\"name\": \"cloud\", \"protocol\": \"sip\", \"host\": \"127.0.0.9\"}").done();
        api.post("rules", "{\"name\": \"meetings\", \"match\": {\"kind\": \"prefix\", \"text\": \"99\"}, "
                + "\"target\": \"trunk:cloud\"}").done();
        endpoint = gateway.registered(directory, "sip", "7001", "--rate", "5", "--size", "352x288", "--bandwidth",
                "256000", "--second-stream", "--fecc");
        endpoint.dial(ROOM);
        endpoint.awaitAnswered();
        endpoint.awaitPicture();
        endpoint.press("5");
        browser = Chromium.start(directory);
        signIn();
    }

    private static void signIn() {
        browser.resize(1_280);
        browser.open(gateway.console());
        browser.await("the form to sign in", FORM);
        enter(Api.PASSWORD);
        browser.await("the first page", "document.querySelector('.shell') !== null");
        browser.complaints(); // that nobody was signed in, which the page asks first
    }

    private static void enter(String password) {
        browser.evaluate("""
                document.querySelector('input[name=name]').value = 'admin';
                document.querySelector('input[name=password]').value = '%s';
                document.querySelector('form').requestSubmit()""".formatted(password));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browser).ifPresent(Chromium::close);
        Optional.ofNullable(endpoint).ifPresent(LabEndpoint::close);
        Optional.ofNullable(api).ifPresent(Api::close);
        Optional.ofNullable(gateway).ifPresent(GatewayUnderTest::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_280, 1_440, HANDHELD})
    void everyPageIsWholeAtThisWidth(int width) {
        browser.resize(width);
        for (var page : PAGES) {
            show(page);
            var last = new ArrayList<String>();
            try {
                Await.until(page + " to be whole", PATIENCE, () -> {
                    last.clear();
                    texts(browser.evaluate(PROBLEMS)).forEach(last::add);
                    return last.isEmpty();
                });
            } catch (AssertionError wrong) {
                throw new AssertionError(page + " at " + width + ": " + last, wrong);
            }
            assertThat(browser.complaints()).as("errors on the console at %s", page).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_280, 1_440, HANDHELD})
    void theMenuFoldsWhereThereIsNoRoomForIt(int width) {
        browser.resize(width);
        show("status");
        boolean folds = width == HANDHELD;

        assertThat(isShown("nav .fold")).isEqualTo(folds);
        assertThat(isShown("nav a[href=\"#/rooms\"]")).isEqualTo(!folds);
        if (folds) {
            browser.evaluate("document.querySelector('nav .fold').click()");
            browser.await("the menu", "getComputedStyle(document.querySelector('nav a[href=\"#/rooms\"]')).display "
                    + "!== 'none'");
            browser.evaluate("document.querySelector('nav a[href=\"#/rooms\"]').click()");
            browser.await("the page, and the menu folded", "location.hash === '#/rooms' && "
                    + "getComputedStyle(document.querySelector('nav a[href=\"#/rooms\"]')).display === 'none'");
        }
    }

    @Test
    void whatIsWrongIsSeen() {
        browser.resize(HANDHELD);
        show("status");
        browser.evaluate("""
                document.body.insertAdjacentHTML('beforeend', '<div id="wrong" style="width: 900px">'
                    + '1 keys, a endpoint, an room and undefined <img src="/none.png"></div>');
                console.error('on purpose')""");
        try {
            Await.until("all of it to be seen", PATIENCE, () -> texts(browser.evaluate(PROBLEMS)).size() == 6);
            assertThat(browser.complaints()).anyMatch(it -> it.contains("on purpose"));
        } finally {
            browser.evaluate("document.getElementById('wrong').remove()");
            browser.complaints();
        }
    }

    @Test
    void theFormToSignInShowsNoErrorOfBefore() {
        browser.evaluate("document.querySelector('nav .foot button').click()");
        browser.await("the form to sign in", FORM);
        enter("wrong");
        browser.await("that the password is wrong", "document.querySelector('.door .wrong') !== null");
        enter(Api.PASSWORD);
        browser.await("the first page", "document.querySelector('.shell') !== null");

        browser.evaluate("fetch('/api/v1/session', {method: 'DELETE'}).then(() => { location.hash = '#/rooms'; })");

        browser.await("the form to sign in", FORM);
        assertThat(browser.evaluate("document.querySelector('.door .wrong') === null").asBoolean()).isTrue();
        enter(Api.PASSWORD);
        browser.await("the first page", "document.querySelector('.shell') !== null");
        browser.complaints();
    }

    @Test
    void aNewPasswordIsTypedTwice() {
        show("settings");
        browser.await("the settings", "document.querySelector('header.page button') !== null");
        browser.evaluate("""
                document.querySelector('header.page button').click();
                document.querySelector('dialog input[name=old]').value = '%s';
                document.querySelector('dialog input[name=fresh]').value = 'another good one';
                document.querySelector('dialog input[name=again]').value = 'another god one';
                document.querySelector('dialog form').requestSubmit()""".formatted(Api.PASSWORD));
        browser.await("that it differs", "document.querySelector('dialog .fault')?.innerText === "
                + "'is not the new password'");
        browser.evaluate("document.querySelector('dialog .quiet').click()");
    }

    @Test
    void anOperatorKeepsAPositionOfACameraGoesThereAndHasEverybodyTurnIt() {
        browser.resize(1_280);
        show("calls");
        click("Details");
        browser.await("the camera", "document.querySelector('dialog select') !== null");

        browser.evaluate("document.querySelector('dialog select').value = '3'");
        click("Keep it here");
        endpoint.awaitCamera("keep 3");
        click("Go there");
        endpoint.awaitCamera("go 3");
        click("Have everybody turn this one");
        browser.await("it to be chosen", BUTTONS + ".some(it => it.innerText === 'Turn that of who speaks')");
        click("Close");
    }

    private static void click(String button) {
        browser.await(button, BUTTONS + ".some(it => it.innerText === '" + button + "')");
        browser.evaluate(BUTTONS + ".find(it => it.innerText === '" + button + "').click()");
    }

    private static boolean isShown(String selector) {
        return browser.evaluate("getComputedStyle(document.querySelector('" + selector + "')).display !== 'none'")
                .asBoolean();
    }

    private static void show(String page) {
        browser.evaluate("location.hash = '#/" + page + "'");
        browser.await(page, "document.querySelector('nav a.here')?.getAttribute('href') === '#/" + page + "'");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
