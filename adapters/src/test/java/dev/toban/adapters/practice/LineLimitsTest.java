package dev.toban.adapters.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Each limit of LINE's message objects: what still passes, what no longer does, and where LINE finds the fault. */
class LineLimitsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FAMILY = "👩‍👩‍👧‍👦"; // one character to the eye, 11 UTF-16 units
    private static final String URL = "https://example.org/";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"messages", "quickReplies", "actions", "templates", "imagemaps", "flex"})
    void takes_up_to_the_limit_and_refuses_beyond(String what, String taken, String refused, String property) {
        assertThat(faults("[" + taken + "]")).describedAs("taken").isEmpty();
        assertThat(faults("[" + refused + "]")).describedAs("refused").contains(property);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                limit("text", text(x(5000)), text(x(5001)), "[0].text"),
                limit("text in UTF-16 units", text("🏥".repeat(2500)), text("🏥".repeat(2500) + "x"), "[0].text"),
                limit("text is there", text("x"), text(""), "[0].text"),
                limit("text is words", text("x"), "{'type':'text','text':7}", "[0].text"),
                limit("kind is known", text("x"), "{'type':'file','fileName':'a.pdf'}", "[0].type"),
                limit("messages", list(5, text("x")), list(6, text("x")), ""),
                limit("emojis", emojis(20), emojis(21), "[0].emojis"),
                limit("emoji stands at $", emoji("a $", 2), emoji("a $", 1), "[0].emojis.index"),
                limit("sender", sender(x(20)), sender(x(21)), "[0].sender.name"),
                limit("sender is not LINE", sender("Liz"), sender("LINE当番"), "[0].sender.name"),
                limit("braces double", v2("{{x}}", ""), v2("{x}", ""), "[0].text"),
                limit("braces pair", v2("a", ""), v2("a}", ""), "[0].text"),
                limit("substitutions", v2("a", substitutions(100)), v2("a", substitutions(101)), "[0].substitution"),
                limit("mentions", v2("{m}".repeat(20), mention()), v2("{m}".repeat(21), mention()), "[0].substitution"),
                limit("image is https", image(URL), image("http://example.org/"), "[0].originalContentUrl"),
                limit("image address", image(URL + x(1980)), image(URL + x(1981)), "[0].originalContentUrl"),
                limit("address is encoded", image(URL + "%E3%81%82"), image(URL + "あ"), "[0].originalContentUrl"),
                limit("video tracking id", video(x(100)), video("あ"), "[0].trackingId"),
                limit("audio length", "{'type':'audio','originalContentUrl':'" + URL + "','duration':1}", "{'type':'audio','originalContentUrl':'" + URL + "'}", "[0].duration"),
                limit("location title", location(x(100), "x"), location(x(101), "x"), "[0].title"),
                limit("location address", location("x", x(100)), location("x", x(101)), "[0].address"),
                limit("sticker", "{'type':'sticker','packageId':'446','stickerId':'1988'}", "{'type':'sticker','packageId':'446'}", "[0].stickerId"));
    }

    static Stream<Arguments> quickReplies() {
        String at = "[0].quickReply.items[0].action";
        return Stream.of(
                limit("quick replies", quick(list(13, item(says("x", "x")))), quick(list(14, item(says("x", "x")))), "[0].quickReply.items"),
                limit("quick replies, some", quick(item(says("x", "x"))), quick(""), "[0].quickReply.items"),
                limit("label as the eye counts", quick(item(says(FAMILY.repeat(20), "x"))), quick(item(says(FAMILY.repeat(21), "x"))), at + ".label"),
                limit("label is there", quick(item(says("x", "x"))), quick(item("{'type':'message','text':'x'}")), at + ".label"),
                limit("says", quick(item(says("x", x(300)))), quick(item(says("x", x(301)))), at + ".text"),
                limit("icon", quick(item(says("x", "x"))).replace("'type':'action'", "'type':'action','imageUrl':'" + URL + "'"),
                        quick(item(says("x", "x"))).replace("'type':'action'", "'type':'action','imageUrl':'http://example.org/'"), "[0].quickReply.items[0].imageUrl"),
                limit("no menu switch", quick(item("{'type':'camera','label':'x'}")), quick(item("{'type':'richmenuswitch','label':'x','richMenuAliasId':'a','data':'x'}")), at + ".type"));
    }

    static Stream<Arguments> actions() {
        String at = "[0].contents.body.contents[0].action";
        return Stream.of(
                limit("flex label", button(says(x(40), "x")), button(says(x(41), "x")), at + ".label"),
                limit("postback data", button(postback(x(300))), button(postback(x(301))), at + ".data"),
                limit("postback shows", button(postback("x").replace("}", ",'displayText':'" + x(300) + "'}")), button(postback("x").replace("}", ",'displayText':'" + x(301) + "'}")), at + ".displayText"),
                limit("postback shows once", button(postback("x").replace("}", ",'displayText':'x'}")), button(postback("x").replace("}", ",'displayText':'x','text':'x'}")), at),
                limit("uri", button(uri(URL + x(980))), button(uri(URL + x(981))), at + ".uri"),
                limit("tel", button(uri("tel:099-000-0101")), button(uri("tel:099 000 0101")), at + ".uri"),
                limit("tel digits", button(uri("tel:+81990000101")), button(uri("tel:でんわ")), at + ".uri"),
                limit("scheme", button(uri("line://nv/chat")), button(uri("ftp://example.org/")), at + ".uri"),
                limit("host", button(uri("https://example.org")), button(uri("https:///x")), at + ".uri"),
                limit("clipboard", button(clipboard(x(1000))), button(clipboard(x(1001))), at + ".clipboardText"),
                limit("date", button(date("2026-12-09", "2026-12-10")), button(date("2026-13-09", "2026-12-10")), at + ".min"),
                limit("dates in order", button(date("2026-12-09", "2026-12-10")), button(date("2026-12-10", "2026-12-09")), at + ".max"),
                limit("camera only as quick reply", button(says("x", "x")), button("{'type':'camera','label':'x'}"), at + ".type"));
    }

    static Stream<Arguments> templates() {
        String at = "[0].template";
        return Stream.of(
                limit("alt text", template(x(1500), confirm(2, "x")), template(x(1501), confirm(2, "x")), "[0].altText"),
                limit("confirm has two", template("x", confirm(2, "x")), template("x", confirm(3, "x")), at + ".actions"),
                limit("confirm text", template("x", confirm(2, x(240))), template("x", confirm(2, x(241))), at + ".text"),
                limit("buttons", template("x", buttons(4, x(160), "")), template("x", buttons(5, "x", "")), at + ".actions"),
                limit("buttons text", template("x", buttons(1, FAMILY.repeat(160), "")), template("x", buttons(1, x(161), "")), at + ".text"),
                limit("text under a title", template("x", buttons(1, x(60), "'title':'x',")), template("x", buttons(1, x(61), "'title':'x',")), at + ".text"),
                limit("title", template("x", buttons(1, "x", "'title':'" + x(40) + "',")), template("x", buttons(1, "x", "'title':'" + x(41) + "',")), at + ".title"),
                limit("template label", template("x", buttons(1, "x", "")), template("x", buttons(1, "x", "").replace("'label':'x'", "'label':'" + x(21) + "'")), at + ".actions[0].label"),
                limit("columns", template("x", carousel(list(10, column(3, x(120))))), template("x", carousel(list(11, column(3, "x")))), at + ".columns"),
                limit("column actions", template("x", carousel(column(3, "x"))), template("x", carousel(column(4, "x"))), at + ".columns[0].actions"),
                limit("column text", template("x", carousel(column(1, x(120)))), template("x", carousel(column(1, x(121)))), at + ".columns[0].text"),
                limit("columns alike", template("x", carousel(column(1, "x") + "," + column(1, "x"))), template("x", carousel(column(1, "x") + "," + column(2, "x"))), at),
                limit("image columns", template("x", imageCarousel(list(10, imageColumn("x")))), template("x", imageCarousel(list(11, imageColumn("x")))), at + ".columns"),
                limit("image column label", template("x", imageCarousel(imageColumn(x(12)))), template("x", imageCarousel(imageColumn(x(13)))), at + ".columns[0].action.label"));
    }

    static Stream<Arguments> imagemaps() {
        return Stream.of(
                limit("imagemap actions", imagemap(1040, 50), imagemap(1040, 51), "[0].actions"),
                limit("imagemap width", imagemap(1040, 1), imagemap(1024, 1), "[0].baseSize.width"),
                limit("imagemap says", imagemap(1040, 1).replace("'text':'x'", "'text':'" + x(400) + "'"), imagemap(1040, 1).replace("'text':'x'", "'text':'" + x(401) + "'"), "[0].actions[0].text"),
                limit("imagemap label", imagemap(1040, 1).replace("'text':'x'", "'text':'x','label':'" + x(100) + "'"), imagemap(1040, 1).replace("'text':'x'", "'text':'x','label':'" + x(101) + "'"), "[0].actions[0].label"));
    }

    static Stream<Arguments> flex() {
        String body = "[0].contents.body";
        String part = body + ".contents[0]";
        return Stream.of(
                limit("flex alt text", flex(bubble("")).replace("'alt'", "'" + x(1500) + "'"), flex(bubble("")).replace("'alt'", "'" + x(1501) + "'"), "[0].altText"),
                limit("bubble", flex(bubble(span(30_000 - bubble("").length()))), flex(bubble(span(30_001 - bubble("").length()))), "[0].contents"),
                limit("bubble in UTF-8", flex(bubble(flexText("'text':'" + "あ".repeat(9_900) + "'"))), flex(bubble(flexText("'text':'" + "あ".repeat(10_000) + "'"))), "[0].contents"),
                limit("carousel", flex(carouselOf(list(2, bubble(span(24_000))))), flex(carouselOf(list(2, bubble(span(26_000))))), "[0].contents"),
                limit("bubbles", flex(carouselOf(list(12, bubble("")))), flex(carouselOf(list(13, bubble("")))), "[0].contents.contents"),
                limit("bubbles of one width", flex(carouselOf(list(2, bubble("")))), flex(carouselOf(bubble("") + "," + bubble("").replace("'type':'bubble'", "'type':'bubble','size':'kilo'"))), "[0].contents"),
                limit("bubble size", flex(bubble("").replace("'type':'bubble'", "'type':'bubble','size':'giga'")), flex(bubble("").replace("'type':'bubble'", "'type':'bubble','size':'tera'")), "[0].contents.size"),
                limit("a block", flex(bubble("")), flex("{'type':'bubble'}"), "[0].contents"),
                limit("body is a box", flex(bubble("")), flex("{'type':'bubble','body':" + flexText("'text':'x'") + "}"), body + ".type"),
                limit("unknown property", part(flexText("'text':'x','wrap':true")), part(flexText("'text':'x','wrapp':true")), part + ".wrapp"),
                limit("unknown part", part("{'type':'separator'}"), part("{'type':'spacer'}"), part + ".type"),
                limit("box has contents", part("{'type':'box','layout':'vertical','contents':[]}"), part("{'type':'box','layout':'vertical'}"), part + ".contents"),
                limit("layout", part("{'type':'box','layout':'baseline','contents':[]}"), part("{'type':'box','layout':'diagonal','contents':[]}"), part + ".layout"),
                limit("no button on a baseline", part(row("{'type':'text','text':'x'}")), part(row("{'type':'button','action':" + says("x", "x") + "}")), part + ".contents[0].type"),
                limit("no icon off it", part(row("{'type':'icon','url':'" + URL + "'}")), part("{'type':'icon','url':'" + URL + "'}"), part + ".type"),
                limit("words", part(flexText("'text':'x'")), part(flexText("'text':''")), part + ".text"),
                limit("words or spans", part(flexText("'contents':[{'type':'span','text':'x'}]")), part(flexText("'size':'md'")), part),
                limit("colour", part(flexText("'text':'x','color':'#111111'")), part(flexText("'text':'x','color':'black'")), part + ".color"),
                limit("size", part(flexText("'text':'x','size':'18px'")), part(flexText("'text':'x','size':'huge'")), part + ".size"),
                limit("margin", part(flexText("'text':'x','margin':'xxl'")), part(flexText("'text':'x','margin':'3xl'")), part + ".margin"),
                limit("button acts", part("{'type':'button','action':" + says("x", "x") + "}"), part("{'type':'button'}"), part + ".action"),
                limit("button height", part("{'type':'button','height':'sm','action':" + says("x", "x") + "}"), part("{'type':'button','height':'lg','action':" + says("x", "x") + "}"), part + ".height"),
                limit("button label is there", part("{'type':'button','action':" + says("x", "x") + "}"), part("{'type':'button','action':{'type':'message','text':'x'}}"), part + ".action.label"),
                limit("animations", flex(bubble(list(10, picture()))), flex(bubble(list(11, picture()))), "[0].contents"));
    }

    private static List<String> faults(String messages) {
        var faults = new LineFaults();
        LineMessageRules.MESSAGES.check(JSON.readTree(messages.replace('\'', '"')), "", faults);
        return faults.all().stream().map(LineFaults.Fault::property).toList();
    }

    private static Arguments limit(String what, String taken, String refused, String property) {
        return Arguments.of(what, taken, refused, property);
    }

    private static String x(int times) {
        return "x".repeat(times);
    }

    private static String list(int times, String one) {
        return IntStream.range(0, times).mapToObj(_ -> one).collect(Collectors.joining(","));
    }

    private static String text(String words) {
        return "{'type':'text','text':'" + words + "'}";
    }

    private static String emojis(int times) {
        return "{'type':'text','text':'" + "$".repeat(times) + "','emojis':["
                + IntStream.range(0, times).mapToObj("{'index':%d,'productId':'p','emojiId':'1'}"::formatted).collect(Collectors.joining(",")) + "]}";
    }

    private static String emoji(String words, int index) {
        return "{'type':'text','text':'" + words + "','emojis':[{'index':" + index + ",'productId':'p','emojiId':'1'}]}";
    }

    private static String sender(String name) {
        return "{'type':'text','text':'x','sender':{'name':'" + name + "'}}";
    }

    private static String v2(String words, String substitution) {
        return "{'type':'textV2','text':'" + words + "','substitution':{" + substitution + "}}";
    }

    private static String mention() {
        return "'m':{'type':'mention','mentionee':{'type':'all'}}";
    }

    private static String substitutions(int times) {
        return IntStream.range(0, times).mapToObj(i -> mention().replace("'m'", "'m" + i + "'")).collect(Collectors.joining(","));
    }

    private static String image(String url) {
        return "{'type':'image','originalContentUrl':'" + url + "','previewImageUrl':'" + URL + "'}";
    }

    private static String video(String trackingId) {
        return "{'type':'video','originalContentUrl':'" + URL + "','previewImageUrl':'" + URL + "','trackingId':'" + trackingId + "'}";
    }

    private static String location(String title, String address) {
        return "{'type':'location','title':'" + title + "','address':'" + address + "','latitude':31.6,'longitude':130.5}";
    }

    private static String quick(String items) {
        return "{'type':'text','text':'x','quickReply':{'items':[" + items + "]}}";
    }

    private static String item(String action) {
        return "{'type':'action','action':" + action + "}";
    }

    private static String says(String label, String words) {
        return "{'type':'message','label':'" + label + "','text':'" + words + "'}";
    }

    private static String postback(String data) {
        return "{'type':'postback','label':'x','data':'" + data + "'}";
    }

    private static String uri(String uri) {
        return "{'type':'uri','label':'x','uri':'" + uri + "'}";
    }

    private static String clipboard(String words) {
        return "{'type':'clipboard','label':'x','clipboardText':'" + words + "'}";
    }

    private static String date(String min, String max) {
        return "{'type':'datetimepicker','label':'x','data':'x','mode':'date','min':'" + min + "','max':'" + max + "'}";
    }

    private static String template(String alt, String template) {
        return "{'type':'template','altText':'" + alt + "','template':" + template + "}";
    }

    private static String confirm(int actions, String words) {
        return "{'type':'confirm','text':'" + words + "','actions':[" + list(actions, says("x", "x")) + "]}";
    }

    private static String buttons(int actions, String words, String more) {
        return "{'type':'buttons'," + more + "'text':'" + words + "','actions':[" + list(actions, says("x", "x")) + "]}";
    }

    private static String carousel(String columns) {
        return "{'type':'carousel','columns':[" + columns + "]}";
    }

    private static String column(int actions, String words) {
        return "{'text':'" + words + "','actions':[" + list(actions, says("x", "x")) + "]}";
    }

    private static String imageCarousel(String columns) {
        return "{'type':'image_carousel','columns':[" + columns + "]}";
    }

    private static String imageColumn(String label) {
        return "{'imageUrl':'" + URL + "','action':" + says(label, "x") + "}";
    }

    private static String imagemap(int width, int actions) {
        String action = "{'type':'message','text':'x','area':{'x':0,'y':0,'width':1,'height':1}}";
        return "{'type':'imagemap','baseUrl':'" + URL + "','altText':'x','baseSize':{'width':" + width + ",'height':1040},'actions':[" + list(actions, action) + "]}";
    }

    private static String flex(String container) {
        return "{'type':'flex','altText':'alt','contents':" + container + "}";
    }

    private static String bubble(String parts) {
        return "{'type':'bubble','body':{'type':'box','layout':'vertical','contents':[" + parts + "]}}";
    }

    private static String carouselOf(String bubbles) {
        return "{'type':'carousel','contents':[" + bubbles + "]}";
    }

    private static String part(String part) {
        return flex(bubble(part));
    }

    private static String button(String action) {
        return part("{'type':'button','action':" + action + "}");
    }

    private static String flexText(String properties) {
        return "{'type':'text'," + properties + "}";
    }

    /** A text part of so many bytes of JSON. */
    private static String span(int bytes) {
        String empty = flexText("'text':''");
        return flexText("'text':'" + x(bytes - empty.length()) + "'");
    }

    private static String row(String part) {
        return "{'type':'box','layout':'baseline','contents':[" + part + "]}";
    }

    private static String picture() {
        return "{'type':'image','url':'" + URL + "','animated':true}";
    }
}
