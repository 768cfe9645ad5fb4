package io.leadpipeline.mailsink;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends mails, well-formed by Jakarta Mail or byte for byte over a socket. */
record SmtpClient(int port) {

  void send(String to, String subject, String text) {
    try {
      MimeMessage mail = message(to, subject);
      mail.setText(text, "UTF-8");
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  void send(String to, String subject, String text, String html) {
    try {
      MimeBodyPart plain = new MimeBodyPart();
      plain.setText(text, "UTF-8");
      MimeBodyPart rich = new MimeBodyPart();
      rich.setText(html, "UTF-8", "html");
      MimeMessage mail = message(to, subject);
      mail.setContent(new MimeMultipart("alternative", plain, rich));
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  void raw(String mail, String... recipients) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      answers.readLine();
      say(socket, answers, "HELO test");
      say(socket, answers, "MAIL FROM:<web@site.test>");
      for (String recipient : recipients) {
        say(socket, answers, "RCPT TO:<" + recipient + ">");
      }
      say(socket, answers, "DATA");
      say(socket, answers, mail + "\r\n.");
      say(socket, answers, "QUIT");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void say(Socket socket, BufferedReader answers, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (answer == null || !answer.matches("[23].*")) {
      throw new IOException(line + " was answered: " + answer);
    }
  }

  private MimeMessage message(String to, String subject) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(port));
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom("pipeline@site.test");
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject, "UTF-8");
    return mail;
  }
}
