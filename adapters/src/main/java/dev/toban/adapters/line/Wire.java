package dev.toban.adapters.line;

import com.linecorp.bot.client.base.BotAwareJacksonConverter;
import com.linecorp.bot.client.base.ResultCallAdapterFactory;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiExceptionBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Retrofit;

/**
 * The wire to LINE, laid as the SDK lays it but for what its builder has no knob for: virtual threads, so that a slow LINE holds none of
 * the platform's; TCP_NODELAY; and no second sending behind our back, which could turn a delivered reply into a refused one.
 * The SDK's own log, which prints tokens and people's words, is not on this wire.
 */
final class Wire {
    /**
     * Calls under way at once. The SDK's default is 5, which makes the sixth person wait however idle we are; LINE takes 2,000 replies a
     * second (reference, "Rate limits"), and 256 of 50 ms each are more than that.
     */
    private static final int CALLS = 256;

    private Wire() {}

    static OkHttpClient plain(Duration timeout) {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS, 1, TimeUnit.MINUTES))
                .socketFactory(new PromptSockets())
                .retryOnConnectionFailure(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout.multipliedBy(2))
                .build();
    }

    static MessagingApiClient api(OkHttpClient plain, URI apiUrl, Tokens tokens) {
        OkHttpClient http = plain.newBuilder()
                .addInterceptor(Wire::refuseErrors)
                .addInterceptor(chain -> withToken(chain, tokens))
                .build();
        return new Retrofit.Builder()
                .client(http)
                .baseUrl(apiUrl.toString())
                .addConverterFactory(BotAwareJacksonConverter.create(ModelObjectMapper.createNewObjectMapper()))
                .addCallAdapterFactory(new ResultCallAdapterFactory())
                .build()
                .create(MessagingApiClient.class);
    }

    /** For what the SDK's client has no method that fits: the picture of a rich menu, raw, to LINE's other host. */
    static OkHttpClient signing(OkHttpClient plain, Tokens tokens) {
        return plain.newBuilder().addInterceptor(chain -> withToken(chain, tokens)).build();
    }

    private static Response refuseErrors(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
            return response;
        }
        throw new MessagingApiExceptionBuilder().build(response);
    }

    /** 401 means nothing was done: once more with a new token, if there is one. */
    private static Response withToken(Interceptor.Chain chain, Tokens tokens) throws IOException {
        String token = tokens.get();
        Response response = chain.proceed(signed(chain.request(), token));
        if (response.code() != 401 || !tokens.drop(token)) {
            return response;
        }
        response.close();
        return chain.proceed(signed(chain.request(), tokens.get()));
    }

    private static Request signed(Request request, String token) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }
}
